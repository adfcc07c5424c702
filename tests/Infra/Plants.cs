namespace Praatplaat.Infra.Tests;

/// <summary>Small faults of the kind that slips in: the rule, the file, what it says, and what it would say.</summary>
public static class Plants
{
    private const string Everywhere = "infra/";
    private const string Main = "infra/main.bicep";
    private const string Group = "infra/resources.bicep";
    private const string Site = "infra/site.bicep";
    private const string Settings = "infra/settings.bicep";
    private const string Storage = "infra/storage.bicep";
    private const string Monitoring = "infra/monitoring.bicep";
    private const string Bot = "infra/bot.bicep";
    private const string MetricAlerts = "infra/metric-alerts.bicep";
    private const string LogAlerts = "infra/log-alerts.bicep";
    private const string Parameters = "infra/main.parameters.json";
    private const string Azd = "azure.yaml";

    public static TheoryData<string, string, string, string> All { get; } = new()
    {
        { "Syntax", Site, "properties: { reserved: true }", "properties: { reserved: true" },
        { "Syntax", Bot, "name: 'MsTeamsChannel'", "name: 'MsTeamsChannel" },
        { "Syntax", Group, "'st${suffix}'", "'st${suffix'" },
        { "Syntax", Storage, "sku: { name: sku }", "sku: { name sku }" },
        { "Syntax", LogAlerts, "actions: { actionGroups: [actionGroupId] }", "actions: { actionGroups: [actionGroupId }" },
        { "Syntax", Main, "resource group '", "resourse group '" },
        { "KnownTypes", Site, "Microsoft.Web/serverfarms@2024-04-01", "Microsoft.Web/serverfarms@2099-01-01" },
        { "KnownTypes", Site, "'Microsoft.Insights/diagnosticSettings@2021-05-01-preview'", "'Microsoft.Insights/diagnosticSettings@2021-05-01'" },
        { "References", Site, "serverFarmId: plan.id", "serverFarmId: plann.id" },
        { "References", Settings, "if (hasSlot && hasCollector)", "if (hasSlot && hasColector)" },
        { "References", LogAlerts, "'${name}: ${alert.key}'", "'${naam}: ${alert.key}'" },
        { "References", Storage, "name: guid(account.id", "name: gui(account.id" },
        { "References", Settings, "var collector = {", "var site = 'twice'\n\nvar collector = {" },
        { "LoopFields", LogAlerts, "{ key: 'no-keys', severity: 1,", "{ key: 'no-keys', severty: 1," },
        { "LoopFields", MetricAlerts, "threshold: alert.threshold", "threshold: alert.treshold" },
        { "NothingUnused", Site, "capacity: instances", "capacity: 1" },
        { "NothingUnused", Settings, "resource slot 'Microsoft", "var spare = 1\n\nresource slot 'Microsoft" },
        { "Descriptions", Storage, "@description('Region of the account.')\n", "" },
        { "Descriptions", Storage, "'Value of Storage:TableEndpoint.'", "''" },
        { "Modules", Group, "module bot 'bot.bicep'", "module bot 'bott.bicep'" },
        { "Modules", Group, "    hostName: site.outputs.hostName\n", "" },
        { "Modules", Group, "    hostName: site.outputs.hostName\n", "    hostName: site.outputs.hostName\n    host: 'x'\n" },
        { "Modules", Group, "planId: site.outputs.planId", "planId: site.outputs.plan" },
        { "Twins", Main, "@minValue(1)", "@minValue(0)" },
        { "Twins", Group, "@maxValue(3)", "@maxValue(30)" },
        { "Names", Group, "'st${suffix}'", "'st-${suffix}'" },
        { "Names", Group, "'st${suffix}'", "'ST${suffix}'" },
        { "Names", Group, "'st${suffix}'", "'praatplaat${suffix}ab'" },
        { "Names", Everywhere, "@maxLength(24)\nparam name string", "@maxLength(60)\nparam name string" },
        { "Names", Everywhere, "@maxLength(24)\nparam name string", "param name string" },
        { "Names", LogAlerts, "key: 'restarts'", "key: 'restarts?'" },
        { "NoSecrets", Storage, "accountId string = account.id", "accountId string = account.listKeys().keys[0].value" },
        { "NoSecrets", Monitoring, "output insightsName string = insights.name", "output insightsName string = insights.properties.ConnectionString" },
        { "NoSecrets", Monitoring, "output insightsName string = insights.name", "output insightsName string = insights.properties.InstrumentationKey" },
        { "NoSecrets", Storage, "param sku string", "@secure()\nparam sku string" },
        { "NoSecrets", Everywhere, "planName", "planPassword" },
        { "SafeSite", Site, "httpsOnly: true", "httpsOnly: false" },
        { "SafeSite", Site, "    minTlsVersion: '1.2'", "    minTlsVersion: '1.0'" },
        { "SafeSite", Site, "scmMinTlsVersion: '1.2'", "scmMinTlsVersion: '1.1'" },
        { "SafeSite", Site, "ftpsState: 'Disabled'", "ftpsState: 'FtpsOnly'" },
        { "SafeSite", Site, "    alwaysOn: true\n", "" },
        { "SafeSite", Site, "healthCheckPath: '/health/ready'", "healthCheckPath: '/healthz'" },
        { "SafeSite", Site, "http20Enabled: true", "http20Enabled: false" },
        { "SafeSite", Site, "{ type: 'UserAssigned',", "{ type: 'SystemAssigned'," },
        { "SafeSite", Site, "properties: { allow: false }", "properties: { allow: true }" },
        { "SafeSite", Site, "DOTNETCORE|10.0", "DOTNETCORE|8.0" },
        { "SafeStorage", Storage, "allowSharedKeyAccess: false", "allowSharedKeyAccess: true" },
        { "SafeStorage", Storage, "    allowBlobPublicAccess: false\n", "" },
        { "SafeStorage", Storage, "'TLS1_2'", "'TLS1_0'" },
        { "SafeStorage", Storage, "supportsHttpsTrafficOnly: true", "supportsHttpsTrafficOnly: false" },
        { "LeastRole", Storage, "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b" },
        { "LeastRole", Storage, "  scope: account\n", "" },
        { "LeastRole", Storage, "'ServicePrincipal'", "'User'" },
        { "RegisteredBot", Bot, "'UserAssignedMSI'", "'MultiTenant'" },
        { "RegisteredBot", Bot, "msaAppId: identity.properties.clientId", "msaAppId: identity.properties.principalId" },
        { "RegisteredBot", Bot, "/api/messages'", "/api/message'" },
        { "RegisteredBot", Bot, "isEnabled: true", "isEnabled: false" },
        { "RegisteredBot", Bot, "disableLocalAuth: true", "disableLocalAuth: false" },
        { "Regions", Everywhere, "'italynorth'", "'uksouth'" },
        { "Regions", Everywhere, "@allowed(['westeurope', 'northeurope', 'germanywestcentral', 'francecentral', 'swedencentral', 'polandcentral', 'italynorth', 'spaincentral'])\n", "" },
        { "Regions", Monitoring, "name: 'log-${name}'\n  location: location", "name: 'log-${name}'\n  location: 'eastus'" },
        { "Regions", Group, "name: 'id-${name}'\n  location: location", "name: 'id-${name}'\n  location: resourceGroup().location" },
        { "KnownSettings", Settings, "Teams__TenantId:", "Teams__Tenant:" },
        { "KnownSettings", Settings, "Teams__Connector__RequestsPerSecond", "Teams__RequestsPerSecond" },
        { "KnownSettings", Settings, "{ Storage__TableEndpoint: stagingTableEndpoint }", "{}" },
        { "SeparateSlot", Settings, "['Storage__TableEndpoint']", "['Teams__TenantId']" },
        { "SeparateSlot", Settings, "{ Storage__TableEndpoint: stagingTableEndpoint }", "{ Storage__TableEndpoint: tableEndpoint }" },
        { "PinnedImage", Everywhere, "contrib:0.162.0", "contrib:latest" },
        { "KnownLines", LogAlerts, "'is set aside after'", "'was set aside after'" },
        { "KnownLines", LogAlerts, "praatplaat.outbox.age", "praatplaat.outbox.wait" },
        { "AlertsReachSomebody", MetricAlerts, "    enabled: true", "    enabled: false" },
        { "AlertsReachSomebody", Monitoring, "groupShortName: 'praatplaat'", "groupShortName: 'praatplaat-bot'" },
        { "AlertsReachSomebody", LogAlerts, "query: alert.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: alert.over }] }\n    actions: { actionGroups: [actionGroupId] }", "query: alert.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: alert.over }] }\n    actions: {}" },
        { "ManifestOutputs", Main, "output BOT_HOST string", "output BOT_DOMAIN string" },
        { "ParametersFile", Parameters, "\"alertEmail\":", "\"alertMail\":" },
        { "ParametersFile", Parameters, "PLAN_SKU=B1", "PLAN_SKU=P1v3" },
        { "ParametersFile", Parameters, "    \"location\": { \"value\": \"${AZURE_LOCATION}\" },\n", "" },
        { "AzureYaml", Azd, "project: src/Bot", "project: src/Bots" },
        { "AzureYaml", Azd, "host: appservice", "host: containerapp" },
        { "AzureYaml", Azd, "module: main", "module: bot-main" },
        { "AzureYaml", Site, "'azd-service-name': 'bot'", "'azd-service-name': 'web'" },
    };
}
