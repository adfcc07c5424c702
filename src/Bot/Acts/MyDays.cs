using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>On which days somebody works, and whether they want reminders: said by themselves, for all sessions.</summary>
internal sealed class MyDays(AvailabilityStore availability, PlaybookLibrary playbooks) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPressWithoutSession(Verbs.MemberDays, RunAsync)
        .OnPressWithoutSession(Verbs.MemberQuiet, QuietAsync)
        .OnWordWithoutSession(ShowAsync, "mijn dagen", "my days");

    /// <remarks>Clients leave out the days where none is ticked; the other input is always there.</remarks>
    private Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken) =>
        request.Carries(Inputs.Days) || request.Carries(Inputs.Quiet) ? SaveAsync(request, cancellationToken) : ShowAsync(request, cancellationToken);

    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken)
    {
        var sender = request.Sender;
        var known = await availability.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        return new Reply(DaysCard.Create(sender.Texts, Name, known), Private: true);
    }

    private async Task<Reply?> SaveAsync(Request request, CancellationToken cancellationToken)
    {
        var chosen = Request.Ids(request.Chosen(Inputs.Days));
        var days = chosen.Select(DayOf).OfType<DayOfWeek>().ToHashSet();
        var said = new Availability(days, request.Typed(Inputs.Quiet) != "true");
        var texts = request.Sender.Texts;
        if (days.Count == 0 || chosen.Any(day => DayOf(day) is null))
            return new Reply(DaysCard.Create(texts, Name, said, FormFault.Of(texts, new FieldFault(Inputs.Days, texts["Days.None"], days.Count == 0))), Private: true);
        return await SaveAsync(request, said, cancellationToken);
    }

    private async Task<Reply?> QuietAsync(Request request, CancellationToken cancellationToken)
    {
        var known = await availability.FindAsync(request.Sender.Tenant, request.Sender.Person.Id, cancellationToken);
        return await SaveAsync(request, known with { WantsReminders = false }, cancellationToken);
    }

    private async Task<Reply> SaveAsync(Request request, Availability said, CancellationToken cancellationToken)
    {
        await availability.SaveAsync(request.Sender.Tenant, request.Sender.Person.Id, said, cancellationToken);
        return new Reply(DaysCard.Saved(request.Sender.Texts, Name, said), Private: true);
    }

    private string Name => playbooks.Default.Name;

    private static DayOfWeek? DayOf(string value) => value is [>= '1' and <= '5' and var digit] ? (DayOfWeek)(digit - '0') : null;
}
