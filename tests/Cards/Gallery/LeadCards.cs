namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Handing over and taking over.</summary>
internal static class LeadCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (view, texts) = (stage.View(stage.Open(1)), stage.Texts);
        yield return new("hand-over", HandOverCard.Create(view, [.. stage.Team.Members.Take(6)]));
        yield return new("hand-over-big-team", HandOverCard.Create(view, BeginningCards.Big(stage.Team)));
        yield return new("hand-over-fault", HandOverCard.Create(view, stage.Team.Members, texts["Refusal.FacilitatesAlready"]));
        yield return new("hand-over-nobody", HandOverCard.Create(view, [stage.Team.Members[0]]));
        yield return new("take-over", TakeOverCard.Create(view));
        yield return new("new-facilitator", NoticeCard.NewFacilitator(view));
    }
}
