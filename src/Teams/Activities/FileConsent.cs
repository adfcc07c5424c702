using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Praatplaat.Teams.Activities;

/// <summary>What a person answered when the bot asked whether it may put a file in their OneDrive.</summary>
/// <param name="Context">What the bot gave along with the question. Anybody in the conversation can send any of it.</param>
/// <param name="Upload">Where the file goes; null where it was declined.</param>
/// <remarks>Source: Teams, "Send and receive files: using the Teams bot APIs", for 1:1 chats; not in GCC High and DoD.</remarks>
public sealed record FileConsent(JsonElement? Context, FileUpload? Upload)
{
    /// <summary>The name of the invoke.</summary>
    public const string InvokeName = "fileConsent/invoke";

    /// <summary>The content type of the question. A second one with the same name of the file is never answered.</summary>
    public const string Card = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>The content type of the file once it is there.</summary>
    public const string InfoCard = "application/vnd.microsoft.teams.card.file.info";

    /// <returns>Null for what is no answer to such a question.</returns>
    public static FileConsent? From(IInvokeActivity activity)
    {
        if (activity.RawValue() is not { } json || JsonElement.Parse(json) is not { ValueKind: JsonValueKind.Object } value)
            return null;
        return (value.TextOf("action"), FileUpload.From(value.Member("uploadInfo"))) switch
        {
            ("decline", _) => new FileConsent(value.Member("context"), null),
            ("accept", { } upload) => new FileConsent(value.Member("context"), upload),
            _ => null,
        };
    }
}

/// <summary>Where somebody lets the bot put a file: an upload session of OneDrive, and the file that it becomes.</summary>
/// <param name="Url">Takes the bytes, from whoever knows it, for a short time. It is as good as a password: it is never logged.</param>
/// <param name="ContentUrl">Of the file.</param>
public sealed record FileUpload(Uri Url, Uri ContentUrl, string Name, string UniqueId, string FileType)
{
    /// <summary>As JSON, to be kept until it is used.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new { uploadUrl = Url, contentUrl = ContentUrl, name = Name, uniqueId = UniqueId, fileType = FileType });

    /// <param name="json">From <see cref="ToJson"/>.</param>
    /// <returns>Null for anything else.</returns>
    public static FileUpload? Parse(string json) => json.Length == 0 ? null : From(JsonElement.Parse(json));

    /// <summary>Without the addresses, wherever somebody writes it down.</summary>
    public override string ToString() => Name;

    internal static FileUpload? From(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } info
        && Uri.TryCreate(info.TextOf("uploadUrl"), UriKind.Absolute, out var url)
        && Uri.TryCreate(info.TextOf("contentUrl"), UriKind.Absolute, out var content)
            ? new FileUpload(url, content, info.TextOf("name") ?? "", info.TextOf("uniqueId") ?? "", info.TextOf("fileType") ?? "")
            : null;
}
