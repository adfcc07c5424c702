using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests;

/// <summary>Small faults of the kind that slips in: who finds it, the file, a text in it, and what takes its place.</summary>
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

    /// <summary>By the code of the compiler's diagnostic.</summary>
    public static TheoryData<string, string, string, string> ForTheCompiler { get; } = new()
    {
        { "BCP018", Site, "properties: { reserved: true }", "properties: { reserved: true" },
        { "BCP004", Bot, "name: 'MsTeamsChannel'", "name: 'MsTeamsChannel" },
        { "BCP004", Group, "'st${suffix}'", "'st${suffix'" },
        { "BCP018", Storage, "sku: { name: sku }", "sku: { name sku }" },
        { "BCP018", LogAlerts, "actions: { actionGroups: [actionGroupId] }", "actions: { actionGroups: [actionGroupId }" },
        { "BCP007", Main, "resource group '", "resourse group '" },
        { "BCP081", Site, "Microsoft.Web/serverfarms@2024-04-01", "Microsoft.Web/serverfarms@2099-01-01" },
        { "BCP081", Site, "'Microsoft.Insights/diagnosticSettings@2021-05-01-preview'", "'Microsoft.Insights/diagnosticSettings@2021-05-01'" },
        { "BCP057", Site, "serverFarmId: plan.id", "serverFarmId: plann.id" },
        { "BCP057", Settings, "if (hasSlot && hasCollector)", "if (hasSlot && hasColector)" },
        { "BCP057", LogAlerts, "'${name}: ${alert.key}'", "'${naam}: ${alert.key}'" },
        { "BCP082", Storage, "name: guid(account.id", "name: gui(account.id" },
        { "BCP028", Settings, "var collector = {", "var site = 'twice'\n\nvar collector = {" },
        { "BCP187", LogAlerts, "{ key: 'no-keys', severity: 1,", "{ key: 'no-keys', severty: 1," },
        { "BCP083", MetricAlerts, "threshold: alert.threshold", "threshold: alert.treshold" },
        { "no-unused-params", Site, "capacity: instances", "capacity: 1" },
        { "no-unused-vars", Settings, "resource slot 'Microsoft", "var spare = 1\n\nresource slot 'Microsoft" },
        { BicepCompiler.NoDeployment, Group, "50 / instances", "50 / (instances - instances)" },
        { "BCP091", Group, "module bot 'bot.bicep'", "module bot 'bott.bicep'" },
        { "BCP035", Group, "    hostName: site.outputs.hostName\n", "" },
        { "BCP037", Group, "    hostName: site.outputs.hostName\n", "    hostName: site.outputs.hostName\n    host: 'x'\n" },
        { "BCP053", Group, "planId: site.outputs.planId", "planId: site.outputs.plan" },
        { "BCP329", Main, "@minValue(1)", "@minValue(0)" },
        { "BCP332", Group, "'st${suffix}'", "'praatplaat${suffix}ab'" },
        { "BCP335", Everywhere, "@maxLength(24)\nparam name string", "@maxLength(60)\nparam name string" },
        { "outputs-should-not-contain-secrets", Storage, "accountId string = account.id", "accountId string = account.listKeys().keys[0].value" },
        { "secure-secrets-in-params", Everywhere, "planName", "planPassword" },
        { "no-hardcoded-location", Monitoring, "name: 'log-${name}'\n  location: location", "name: 'log-${name}'\n  location: 'eastus'" },
        { "no-loc-expr-outside-params", Group, "name: 'id-${name}'\n  location: location", "name: 'id-${name}'\n  location: resourceGroup().location" },
        { "BCP332", Monitoring, "groupShortName: 'praatplaat'", "groupShortName: 'praatplaat-bot'" },
    };

    /// <summary>By the rule that breaks.</summary>
    public static TheoryData<string, string, string, string> ForTheRules { get; } = new()
    {
        { "Descriptions", Storage, "@description('Region of the account.')\n", "" },
        { "Descriptions", Storage, "'Value of Storage:TableEndpoint.'", "''" },
        { "Twins", Group, "@maxValue(3)", "@maxValue(30)" },
        { "Names", Group, "'st${suffix}'", "'st-${suffix}'" },
        { "Names", Group, "'st${suffix}'", "'ST${suffix}'" },
        { "Names", Everywhere, "@maxLength(24)\nparam name string", "param name string" },
        { "Names", Everywhere, "@minLength(3)\n@maxLength(24)\nparam name string", "@maxLength(24)\nparam name string" },
        { "Names", Everywhere, "name: 'staging'", "name: 'staging-where-a-new-version-is-tried-out-before-it-is-the-real-one'" },
        { "Names", LogAlerts, "key: 'restarts'", "key: 'restarts?'" },
        { "NoSecrets", Monitoring, "output insightsName string = insights.name", "output insightsName string = insights.properties.ConnectionString" },
        { "NoSecrets", Monitoring, "output insightsName string = insights.name", "output insightsName string = insights.properties.InstrumentationKey" },
        { "NoSecrets", Settings, "insights.properties.ConnectionString", "insights.listKeys().key" },
        { "NoSecrets", Storage, "param sku string", "@secure()\nparam sku string" },
        { "NoSecrets", Everywhere, "planName", "planSasToken" },
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
        { "SafeSite", Site, "resource siteFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {", "resource siteFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = if (planName == 'none') {" },
        { "SafeSite", Site, "resource slotScm 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-04-01' = if (stagingSlot) {\n  parent: slot\n  name: 'scm'\n  properties: { allow: false }\n  dependsOn: [slotFtp]\n}\n", "" },
        { "OneAfterTheOther", Site, "  dependsOn: [siteFtp]\n", "" },
        { "OneAfterTheOther", Site, "  dependsOn: [siteScm]\n", "" },
        { "OneAfterTheOther", Site, "  dependsOn: [slotFtp]\n", "" },
        { "OneAfterTheOther", Settings, "  dependsOn: [siteSettings]\n", "" },
        { "OneAfterTheOther", Settings, "  dependsOn: [slotNames]\n", "" },
        { "OneAfterTheOther", Settings, "  dependsOn: [siteCollector]\n", "" },
        { "OneAfterTheOther", Settings, "  dependsOn: [slotSettings]\n", "" },
        { "OneAfterTheOther", Group, "    siteName: site.outputs.siteName\n", "    siteName: 'app-${name}-${suffix}'\n" },
        { "SafeStorage", Storage, "allowSharedKeyAccess: false", "allowSharedKeyAccess: true" },
        { "SafeStorage", Storage, "    allowBlobPublicAccess: false\n", "" },
        { "SafeStorage", Storage, "'TLS1_2'", "'TLS1_0'" },
        { "SafeStorage", Storage, "supportsHttpsTrafficOnly: true", "supportsHttpsTrafficOnly: false" },
        { "LeastRole", Storage, "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b" },
        { "LeastRole", Storage, "  scope: account\n", "" },
        { "LeastRole", Storage, "'ServicePrincipal'", "'User'" },
        { "RegisteredBot", Bot, "'UserAssignedMSI'", "'MultiTenant'" },
        { "RegisteredBot", Bot, "msaAppId: identity.properties.clientId", "msaAppId: identity.properties.principalId" },
        { "RegisteredBot", Bot, "msaAppMSIResourceId: identity.id", "msaAppMSIResourceId: identity.name" },
        { "RegisteredBot", Bot, "/api/messages'", "/api/message'" },
        { "RegisteredBot", Bot, "isEnabled: true", "isEnabled: false" },
        { "RegisteredBot", Bot, "disableLocalAuth: true", "disableLocalAuth: false" },
        { "Regions", Everywhere, "'italynorth'", "'uksouth'" },
        { "Regions", Everywhere, "@allowed(['westeurope', 'northeurope', 'austriaeast', 'belgiumcentral', 'germanywestcentral', 'francecentral', 'swedencentral', 'polandcentral', 'italynorth', 'spaincentral'])\n", "" },
        { "Regions", Monitoring, "name: 'log-${name}'\n  location: location", "name: 'log-${name}'\n  location: 'global'" },
        { "Regions", Bot, "location: region\n  tags: tags\n  kind", "location: 'global'\n  tags: tags\n  kind" },
        { "Regions", Bot, "location: region\n  tags: tags\n  properties", "location: 'global'\n  tags: tags\n  properties" },
        { "Regions", Group, "region: botRegion", "region: botRegion == 'global' ? botRegion : location" },
        { "KnownSettings", Settings, "Teams__TenantId:", "Teams__Tenant:" },
        { "KnownSettings", Settings, "Teams__Connector__RequestsPerSecond", "Teams__RequestsPerSecond" },
        { "KnownSettings", Settings, "extraSettings, slotAddress, who, { Storage__TableEndpoint: stagingTableEndpoint }", "extraSettings, slotAddress, { Teams__AppId: who.Teams__AppId, Storage__TableEndpoint: stagingTableEndpoint }" },
        { "ExtraSettings", Settings, "common, address, extraSettings, who,", "common, address, who," },
        { "ExtraSettings", Settings, "common, address, extraSettings, who,", "common, extraSettings, address, who," },
        { "ExtraSettings", Settings, "common, address, extraSettings, who,", "common, address, who, extraSettings," },
        { "ExtraSettings", Settings, "common, extraSettings, slotAddress, who,", "common, slotAddress, extraSettings, who," },
        { "ExtraSettings", Settings, "who, { Storage__TableEndpoint: stagingTableEndpoint })", "who, { Storage__TableEndpoint: stagingTableEndpoint }, extraSettings, slotAddress, who)" },
        { "Tagged", Main, "union(tags, { 'azd-env-name': name })", "{ 'azd-env-name': name }" },
        { "Tagged", Site, "union(tags, { 'azd-service-name': 'bot' })", "{ 'azd-service-name': 'bot' }" },
        { "Tagged", Storage, "  tags: tags\n", "  tags: { von: tags.?von }\n" },
        { "Tagged", Bot, "  location: region\n  tags: tags\n  properties", "  location: region\n  properties" },
        { "Tagged", Group, "  name: 'id-${name}'\n  location: location\n  tags: tags\n", "  name: 'id-${name}'\n  location: location\n" },
        { "SeparateSlot", Settings, "['Storage__TableEndpoint', 'Sessions__PublicAddress']", "['Sessions__PublicAddress']" },
        { "SeparateSlot", Settings, "{ Storage__TableEndpoint: stagingTableEndpoint }", "{ Storage__TableEndpoint: tableEndpoint }" },
        { "PinnedImage", Everywhere, "contrib:0.162.0", "contrib:latest" },
        { "KnownLines", LogAlerts, "'is set aside after'", "'was set aside after'" },
        { "KnownLines", LogAlerts, "where ResultDescription contains ", "search " },
        { "KnownLines", LogAlerts, "http.client.request.duration", "praatplaat.connector.duration" },
        { "KnownLines", LogAlerts, "error.type", "praatplaat.status" },
        { "KnownLines", LogAlerts, "praatplaat.outbox.age", "praatplaat.outbox.wait" },
        { "AlertsReachSomebody", MetricAlerts, "    enabled: true", "    enabled: false" },
        { "AlertsReachSomebody", Monitoring, "emailAddress: alertEmail", "emailAddress: 'not-${alertEmail}'" },
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
