namespace Praatplaat.Bot.Reading;

internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<ViewFactory>()
        .AddSingleton<RoundReader>()
        .AddSingleton<LineReader>()
        .AddSingleton<DotItemReader>()
        .AddSingleton<ProgressReader>()
        .AddSingleton<ParticipationReader>()
        .AddSingleton<DeliveryReader>()
        .AddSingleton<ReportReader>()
        .AddSingleton<PeopleReader>()
        .AddSingleton<PreflightReader>()
        .AddSingleton<ScheduleReader>()
        .AddSingleton<ControlReader>()
        .AddSingleton<ReplyReader>()
        .AddSingleton<SummaryReader>()
        .AddSingleton<HistoryReader>()
        .AddSingleton<PersonalSessionReader>()
        .AddSingleton<PersonalDataReader>()
        .AddSingleton<OutcomeReader>();
}
