using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Rows;

/// <summary>An answer as a row, one column a field.</summary>
internal static class AnswerRow
{
    /// <summary>The column that says on which message in the channel it was given.</summary>
    public static readonly string[] Form = ["Form"];

    private static readonly FieldId[] Fields = Enum.GetValues<FieldId>();

    /// <param name="names">In an anonymous session the name is not stored beside the answer.</param>
    public static TableEntity Create(SessionId session, Answer answer, Names names)
    {
        var row = new TableEntity(session.Value, Keys.Answer(answer.Round, answer.By.Id))
        {
            [RowSchema.Column] = RowSchema.Current,
            ["Name"] = names == Names.Shown ? answer.By.Name : null,
            ["At"] = answer.At,
            [Form[0]] = answer.Form,
        };
        foreach (var (field, text) in answer.Fields)
            row[field.ToString()] = text;
        return row;
    }

    public static Answer Read(int round, TableEntity row) => new(
        round,
        new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""),
        Fields.Where(field => row[field.ToString()] is not null).ToDictionary(field => field, field => row.GetString(field.ToString())!),
        row.GetDateTimeOffset("At") ?? default);
}
