namespace Praatplaat.Bill;

/// <summary>No bill can be made; the message says what is missing, and what to do.</summary>
internal sealed class BillException(string message) : Exception(message);
