using Praatplaat.Sessions.Privacy;
using Praatplaat.Sessions.Rules;
using static Praatplaat.Sessions.Tests.Team;

namespace Praatplaat.Sessions.Tests.Rules;

/// <summary>No text that is kept holds the number of a person; an address or a telephone number is kept where its author says so.</summary>
public sealed class PersonalTextsTests
{
    private const string Bsn = "Bel de bewoner met 123456782.";
    private const string Address = "Mail naar handhaving@gemeente.example.";

    private static readonly Session Open = Prepared.Then(Start, new Command.Open(1, null));
    private static readonly Session Closed = Open.Then(new Command.Close(1));
    private static readonly Session Asked = Prepared.Then(Start, new Command.AskActions());
    private static readonly DateTimeOffset Later = Morning.AddDays(1);

    public static TheoryData<string> Forms { get; } = ["answer", "action", "reply", "key point"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_number_of_a_citizen_is_refused_at_its_field_also_where_it_is_sent_again(string form)
    {
        foreach (var isMeant in new[] { false, true })
            Assert.Equal([new Refusal.PersonalText(PlaceIn(form), PersonalNumberKind.Bsn)], Faults(Send(form, Bsn, isMeant)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_address_is_refused_at_first_and_kept_where_it_is_sent_again(string form)
    {
        var fault = Assert.Single(Faults(Send(form, Address, isMeant: false)));
        Assert.Equal((new Refusal.PersonalText(PlaceIn(form), PersonalNumberKind.EmailAddress), true), (fault, ((Refusal.PersonalText)fault).MayPass));
        Assert.Single(Assert.IsType<Decision.Accepted>(Send(form, Address, isMeant: true)).Events);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sent_again_with_a_citizens_number_beside_an_address_it_is_the_number_that_is_refused(string form)
    {
        var fault = Assert.Single(Faults(Send(form, $"{Address} {Bsn}", isMeant: true)));
        Assert.Equal(new Refusal.PersonalText(PlaceIn(form), PersonalNumberKind.Bsn), fault);
    }

    [Fact]
    public void A_refusal_does_not_say_the_number() =>
        Assert.DoesNotContain("123456782", string.Join(' ', Faults(Send("answer", Bsn, isMeant: false))), StringComparison.Ordinal);

    private static TextPlace PlaceIn(string form) => form switch
    {
        "answer" => new TextPlace.Field(FieldId.Todo),
        "action" => new TextPlace.Action(3),
        "reply" => new TextPlace.Reply(ReplyPart.Explored),
        _ => new TextPlace.KeyPoint(2),
    };

    private static Decision Send(string form, string text, bool isMeant)
    {
        var (session, command, by) = form switch
        {
            "answer" => (Open, (Command)(Answer(1) with
            {
                Fields = new Dictionary<FieldId, string>(Answer(1).Fields) { [FieldId.Todo] = text },
                IsMeant = isMeant,
            }), Teammate),
            "action" => (Asked, Give("I call.", "", text) with { IsMeant = isMeant }, Teammate),
            "reply" => (Closed, new Command.ReplyToTeam(1, new ReplyTexts("We visit.", "", text), null) { IsMeant = isMeant }, Manager),
            _ => (Closed, new Command.ChooseKeyPoints(1, [new(FieldId.Todo, "We call."), new(FieldId.Todo, text)]) { IsMeant = isMeant }, Facilitator),
        };
        return Decider.Decide(session, command, new CommandContext(by, Later));
    }

    private static IReadOnlyList<Refusal> Faults(Decision decision) =>
        Assert.IsType<Refusal.FaultyForm>(Assert.IsType<Decision.Refused>(decision).Refusal).Faults;
}
