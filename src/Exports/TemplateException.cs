namespace Praatplaat.Exports;

/// <summary>The house style that somebody gave is not a Word document or template that can be read.</summary>
public sealed class TemplateException(string message, Exception? inner = null) : Exception(message, inner);
