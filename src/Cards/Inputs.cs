using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The ids of the inputs. Other programs rely on them too; those of a round are the names of its fields.</summary>
public static class Inputs
{
    public const string Title = "title";
    public const string Themes = "themes";
    public const string Manager = "manager";
    public const string Names = "names";
    public const string NamesShown = "shown";
    public const string NamesAnonymous = "anonymous";
    public const string Pace = "pace";
    public const string PaceByHand = "hand";
    public const string Facilitator = "facilitator";
    public const string Share = "share";

    /// <summary>Followed by the id of the scene in the playbook's story.</summary>
    public const string Film = "film-";

    /// <summary>Followed by 1, 2 or 3.</summary>
    public const string Action = "action";

    /// <summary>Of a round: the field's name in lower case.</summary>
    public static string Field(FieldId field) => field switch
    {
        FieldId.Answer => "answer",
        FieldId.Doing => "doing",
        _ => "todo",
    };
}
