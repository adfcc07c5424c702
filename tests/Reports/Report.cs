namespace Praatplaat.Reports;

/// <summary>
/// Faults that others reported of bots like this one, and faults that a reading of its code brought up. <c>tests/Docs/Reports</c> says what
/// each is about, and makes the table of the tests that hold it.
/// </summary>
internal enum Report
{
    PrivateCardInPublicPlace,
    FinalAfterOneRefusal,
    ErrorAfterTheEffect,
    EventWithoutIdentity,
    OnePointerAPerson,
    HoursKeptWhenPlanned,
    AnonymousByNameOnly,
    OfferWithDeadEnd,
    NameFromTheActivityOnly,
    UnboundedProperty,
    ListCutInSilence,
    IrreversibleWithoutQuestion,
    FormReplacedByRefusal,
    PromiseThatDependsOnOrder,
    WorkBeforeTheAnswer,
    NoHolidays,
    StorageThatTimesOut,
    SlowToken,
    StopWhileHeldBack,
    PlaybookVersionNotRead,
    RosterReadInRequest,
    StoredTypeNames,
    LeaseThatEndsDuringRenewal,
    LostAnswerOfASave,
    HiddenException,
    StartThatFails,
    RowsNeverErased,
}

/// <summary>
/// The test holds what the bot does where others met this fault. The table <c>tests/Docs/Reports/Reports.approved.md</c> names it.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ReportAttribute(Report report) : Attribute
{
    public Report Report => report;
}
