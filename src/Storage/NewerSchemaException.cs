namespace Praatplaat.Storage;

/// <summary>A session that a newer version of the bot wrote: written back by this one, what is new in it would be gone.</summary>
public sealed class NewerSchemaException(string session, int schema, int known) : Exception(
    $"Session {session} was written by a newer version of the bot (schema {schema}; this one knows up to {known}). Start that version again, or restore the backup that was made before it.");
