// What the bot is told, as docs/architecture.md lists it, and the collector beside it. No secret: the identity opens everything.
//
// Telemetry takes the bot's own way, by OTLP to a collector in the same app. Not the platform's agent: that one records every address
// that is called, and in those of Teams and of the tables are ids of people and conversations.
// Source: https://learn.microsoft.com/azure/app-service/tutorial-sidecar
@description('The site.')
param siteName string

@description('The bot\'s identity.')
param identityName string

@description('Where the collector sends what it gets.')
param insightsName string

@description('Where the sessions are.')
param tableEndpoint string

@description('Where the staging slot keeps what is tried out on it. Empty: there is no slot.')
param stagingTableEndpoint string

@description('Calls to Teams a second, of one instance.')
param requestsPerSecond int

@description('Image of the collector. Empty: none.')
param collectorImage string

@description('Whether the collector shows the bot\'s identity to Application Insights.')
param telemetryIdentity bool

@description('Settings of the administrator. They go before those here, but for what says who the bot is and where its sessions are.')
param extraSettings object

var hasSlot = !empty(stagingTableEndpoint)
var hasCollector = !empty(collectorImage)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource site 'Microsoft.Web/sites@2024-04-01' existing = {
  name: siteName
}

resource slot 'Microsoft.Web/sites/slots@2024-04-01' existing = {
  parent: site
  name: 'staging'
}

// Nobody sets these otherwise: the bot would not be let in, or the slot would work on the sessions of the site.
var who = {
  Teams__AppId: identity.properties.clientId
  Teams__AppType: 'UserAssignedMSI'
  Teams__TenantId: tenant().tenantId
  AZURE_CLIENT_ID: identity.properties.clientId
}

var settings = {
  Teams__Connector__RequestsPerSecond: string(requestsPerSecond)
  // One row in the log for one line of the bot, with its exception.
  Logging__Console__FormatterName: 'simple'
  Logging__Console__FormatterOptions__SingleLine: 'true'
  Logging__Console__FormatterOptions__ColorBehavior: 'Disabled'
  // What is published is built already.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  // Seconds for what is being sent: https://learn.microsoft.com/azure/app-service/reference-app-settings
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '15'
  WEBSITE_SWAP_WARMUP_PING_PATH: '/health/ready'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
}

// What the codes on a poster hold.
var address = { Sessions__PublicAddress: 'https://${site.properties.defaultHostName}' }
var slotAddress = { Sessions__PublicAddress: 'https://${slot.properties.defaultHostName}' }

// https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.162.0/extension/azureauthextension/README.md
// `union` joins what is in both, such as the service, property by property.
var identified = {
  extensions: {
    azure_auth: { managed_identity: { client_id: identity.properties.clientId }, scopes: ['https://monitor.azure.com/.default'] }
  }
  service: { extensions: ['azure_auth'] }
}

var common = union(settings, hasCollector ? telemetry : {})

// Delta: a custom metric of Application Insights is a number of its moment, not one that only grows.
var telemetry = {
  Telemetry__OtlpEndpoint: 'http://localhost:4317'
  OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  COLLECTOR_CONFIG: string(union({
    receivers: { otlp: { protocols: { grpc: { endpoint: 'localhost:4317' } } } }
    processors: { memory_limiter: { check_interval: '1s', limit_mib: 128 } }
    exporters: { azuremonitor: telemetryIdentity ? { auth: { authenticator: 'azure_auth' } } : {} }
    service: {
      telemetry: { metrics: { level: 'none' } }
      pipelines: {
        metrics: { receivers: ['otlp'], processors: ['memory_limiter'], exporters: ['azuremonitor'] }
        traces: { receivers: ['otlp'], processors: ['memory_limiter'], exporters: ['azuremonitor'] }
      }
    }
  }, telemetryIdentity ? identified : {}))
}

var collector = {
  image: collectorImage
  isMain: false
  authType: 'Anonymous'
  startUpCommand: '--config=env:COLLECTOR_CONFIG'
  inheritAppSettingsAndConnectionStrings: false
  // Each value is the name of an app setting: https://learn.microsoft.com/azure/templates/microsoft.web/sites/sitecontainers
  environmentVariables: [
    { name: 'COLLECTOR_CONFIG', value: 'COLLECTOR_CONFIG' }
    { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: 'APPLICATIONINSIGHTS_CONNECTION_STRING' }
  ]
}

// One after the other: see site.bicep.
resource siteSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: union(common, address, extraSettings, who, { Storage__TableEndpoint: tableEndpoint })
}

// What stays with the slot when the two are swapped. A poster that hangs somewhere must not lead to the other one.
resource slotNames 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'slotConfigNames'
  properties: { appSettingNames: ['Storage__TableEndpoint', 'Sessions__PublicAddress'] }
  dependsOn: [siteSettings]
}

// The first API version that knows inheritAppSettingsAndConnectionStrings.
resource siteCollector 'Microsoft.Web/sites/sitecontainers@2024-11-01' = if (hasCollector) {
  parent: site
  name: 'collector'
  properties: collector
  dependsOn: [slotNames]
}

resource slotSettings 'Microsoft.Web/sites/slots/config@2024-04-01' = if (hasSlot) {
  parent: slot
  name: 'appsettings'
  properties: union(common, extraSettings, slotAddress, who, { Storage__TableEndpoint: stagingTableEndpoint })
  dependsOn: [siteCollector]
}

resource slotCollector 'Microsoft.Web/sites/slots/sitecontainers@2024-11-01' = if (hasSlot && hasCollector) {
  parent: slot
  name: 'collector'
  properties: collector
  dependsOn: [slotSettings]
}
