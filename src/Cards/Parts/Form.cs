using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Parts;

/// <summary>The fields of a round, empty or filled with what somebody typed before.</summary>
internal static class Form
{
    public static IEnumerable<CardElement> Fields(Texts texts, Round round, IReadOnlyDictionary<FieldId, string>? typed) =>
        round.Fields.Select(field => new InputText(field.Label)
        {
            Id = Inputs.Field(field.Id),
            Value = typed?.GetValueOrDefault(field.Id) is { Length: > 0 } text ? text : null,
            Placeholder = field.Placeholder,
            IsMultiline = true,
            IsRequired = true,
            MaxLength = Limits.Answer,
            ErrorMessage = texts.Format("Form.Required", Limits.Answer),
        });

    /// <summary>What somebody sent, each field under its label.</summary>
    public static IEnumerable<CardElement> Sent(Round round, IReadOnlyDictionary<FieldId, string> typed) =>
        round.Fields.SelectMany(field => Typed.Under(field.Label, typed.GetValueOrDefault(field.Id, "")));
}
