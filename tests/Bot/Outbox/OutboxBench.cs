using System.Globalization;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Rest;
using Moq;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Sessions;
using Praatplaat.Storage;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;
using Praatplaat.Teams;

namespace Praatplaat.Bot.Tests.Outbox;

/// <summary>
/// The bot's own classes on real tables, with the SDK's connector mocked and a clock that is moved by hand. Nothing is started: there is no
/// port, no dispatcher, and nothing happens but what a test does.
/// </summary>
internal sealed class OutboxBench : IAsyncDisposable
{
    private WebApplication app = null!;

    private OutboxBench()
    {
    }

    public Mock<IConversations> Conversations { get; } = new(MockBehavior.Strict);

    public FakeTimeProvider Time { get; } = new(JumpingTime.Monday.ToUniversalTime());

    public Session Session { get; private set; } = null!;

    public SessionId Id => Session.Id;

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public PostStore Posts => Get<PostStore>();

    public OutboxStore Outbox => Get<OutboxStore>();

    public SetAsideStore SetAside => Get<SetAsideStore>();

    /// <summary>With a session that runs, its first round open, and so many members of whom nobody has answered.</summary>
    /// <param name="storage">Between the bot and its storage; null for nothing.</param>
    public static async Task<OutboxBench> BeginAsync(int members = 3, HttpMessageHandler? storage = null)
    {
        var (bench, account) = (new OutboxBench(), AzuriteFixture.NewAccount());
        bench.app = BotApp.Create(
            ["--environment", "Development", "--Storage:ConnectionString", account, "--Logging:LogLevel:Default", "None"],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(bench.Time).AddSingleton(bench.Connector());
                if (storage is not null)
                    builder.Services.AddSingleton(new StorageTables(Through(storage, account)));
            });
        await bench.Get<StorageTables>().CreateAsync(Cancelled);
        await bench.CreateSessionAsync(members);
        return bench;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Task HandleAsync(Session session, Work work) => Get<WorkHandlers>().HandleAsync(session, work, Cancelled);

    public IServiceScope Scope() => app.Services.CreateScope();

    public static PersonId Person(int number) => new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{number:D12}"));

    /// <summary>What a send into any conversation does; it gives the id of the message.</summary>
    public void OnSend(Func<string, Task<string?>> send) => Conversations
        .Setup(conversations => conversations.SendToConversationWithHttpMessagesAsync(It.IsAny<string>(), It.IsAny<Activity>(), null, It.IsAny<CancellationToken>()))
        .Returns(async (string conversation, Activity _, Dictionary<string, List<string>> _, CancellationToken _) =>
            new HttpOperationResponse<ResourceResponse> { Body = new ResourceResponse(await send(conversation)) });

    /// <summary>What an update of a message does; it gets the conversation and the id.</summary>
    public void OnUpdate(Func<string, string, Task> update) => Conversations
        .Setup(conversations => conversations.UpdateActivityWithHttpMessagesAsync(
            It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Activity>(), null, It.IsAny<CancellationToken>()))
        .Returns(async (string conversation, string activity, Activity _, Dictionary<string, List<string>> _, CancellationToken _) =>
        {
            await update(conversation, activity);
            return new HttpOperationResponse<ResourceResponse> { Body = new ResourceResponse(activity) };
        });

    /// <summary>What the making of a thread does; it gives the thread and the id of its first message.</summary>
    public void OnCreateThread(Func<Task<(string? Thread, string? Activity)>> create) => OnCreate(async _ =>
    {
        var (thread, activity) = await create();
        return new ConversationResourceResponse { Id = thread, ActivityId = activity };
    });

    /// <summary>Who is in the team, where somebody asks.</summary>
    public void OnRoster(Func<IEnumerable<ChannelAccount>> read) => Conversations
        .Setup(conversations => conversations.GetConversationPagedMembersWithHttpMessagesAsync(
            It.IsAny<string>(), It.IsAny<int?>(), It.IsAny<string?>(), null, It.IsAny<CancellationToken>()))
        .Returns(() => Task.FromResult(new HttpOperationResponse<PagedMembersResult> { Body = new PagedMembersResult { Members = [.. read()] } }));

    /// <summary>What the making of a chat does, with the message in it; it gives the id of the chat.</summary>
    /// <param name="create">Gets whom it is for (<c>29:…</c>).</param>
    public void OnCreateChat(Func<string, Task<string?>> create) =>
        OnCreate(async parameters => new ConversationResourceResponse { Id = await create(parameters.Members[0].Id) });

    /// <summary>Leaves work, and reads it as the outbox would.</summary>
    public async Task<IReadOnlyList<OutboxItem>> AddAsync(params Work[] works)
    {
        await Outbox.AddAsync(Id, works.Select(work => new DueWork(work, Time.GetUtcNow())), Cancelled);
        return [.. (await Outbox.PeekAsync(Id, Cancelled)).Where(item => works.Contains(item.Work))];
    }

    public async Task<OutboxItem?> WaitingAsync(Work work) => (await Outbox.PeekAsync(Id, Cancelled)).SingleOrDefault(item => item.Work == work);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void OnCreate(Func<ConversationParameters, Task<ConversationResourceResponse>> create) => Conversations
        .Setup(conversations => conversations.CreateConversationWithHttpMessagesAsync(It.IsAny<ConversationParameters>(), null, It.IsAny<CancellationToken>()))
        .Returns(async (ConversationParameters parameters, Dictionary<string, List<string>> _, CancellationToken _) =>
            new HttpOperationResponse<ConversationResourceResponse> { Body = await create(parameters) });

    private static TableServiceClient Through(HttpMessageHandler handler, string account)
    {
        var options = TableOptions.Create();
        options.Transport = new HttpClientTransport(new HttpClient(handler));
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return new TableServiceClient(account, options);
    }

    private TeamsConnector Connector()
    {
        var client = new Mock<IConnectorClient>();
        client.SetupGet(connector => connector.Conversations).Returns(Conversations.Object);
        var factory = new Mock<ConnectorFactory>();
        factory.Setup(connectors => connectors.CreateAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync(client.Object);
        return new TeamsConnector(factory.Object, _ => Mock.Of<ITeamsOperations>());
    }

    private async Task CreateSessionAsync(int members)
    {
        var playbook = Get<PlaybookLibrary>().Default;
        Location location = new Praatplaat.Sessions.Location(
            new TenantId("tenant"), "19:team@thread.tacv2", "Team", new ChannelId("19:channel@thread.tacv2"), "19:channel@thread.tacv2;messageid=1",
            new Uri("https://smba.trafficmanager.net/emea/"), "28:bot");
        var facilitator = new Person(Person(0), "Begeleider");
        var settings = new Settings("Sessie", facilitator, Names.Shown, null, new Dictionary<string, string>());
        RoundState[] rounds =
        [
            .. playbook.Rounds.Select((round, index) => new RoundState(
                index + 1, round.Id, [.. round.Fields.Select(field => field.Id)], index == 0 ? RoundPhase.Open : RoundPhase.Waiting)),
        ];
        Session = new Session(
            new SessionId("0123456789abcdef0123456789abcdef"), location, new PlaybookVersion(playbook.Id, playbook.Version), facilitator, settings,
            Phase.Running, rounds, Time.GetUtcNow(), Time.GetUtcNow());
        await Get<SessionStore>().CreateAsync(Session, playbook, [], Cancelled);
        await Get<MemberStore>().SaveAsync(Id, [.. Enumerable.Range(0, members).Select(number => new Member(new Person(Person(number), $"Lid {number}"), $"29:{number}"))], Cancelled);
    }
}
