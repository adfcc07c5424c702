// What the bot is told, as docs/architecture.md lists it. No secret: the identity opens everything.
//
// The bot itself writes its telemetry. Not the platform's agent: that one records every address that is called, and in those of Teams and of
// the tables are ids of people and conversations.
@description('The site.')
param siteName string

@description('The bot\'s identity.')
param identityName string

@description('Where the bot writes its metrics and traces.')
param insightsName string

@description('Where the sessions are.')
param tableEndpoint string

@description('Where the staging slot keeps what is tried out on it. Empty: there is no slot.')
param stagingTableEndpoint string

@description('Calls to Teams a second, of one instance.')
param requestsPerSecond int

@description('Settings of the administrator. They go before those here, but for what says who the bot is and where its sessions are.')
param extraSettings object

var hasSlot = !empty(stagingTableEndpoint)

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
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  // The platform's agent: https://learn.microsoft.com/azure/azure-monitor/app/codeless-app-service
  ApplicationInsightsAgent_EXTENSION_VERSION: 'disabled'
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

// One after the other: see site.bicep.
resource siteSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, address, extraSettings, who, { Storage__TableEndpoint: tableEndpoint })
}

// What stays with the slot when the two are swapped. A poster that hangs somewhere must not lead to the other one.
resource slotNames 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'slotConfigNames'
  properties: { appSettingNames: ['Storage__TableEndpoint', 'Sessions__PublicAddress'] }
  dependsOn: [siteSettings]
}

resource slotSettings 'Microsoft.Web/sites/slots/config@2024-04-01' = if (hasSlot) {
  parent: slot
  name: 'appsettings'
  properties: union(settings, extraSettings, slotAddress, who, { Storage__TableEndpoint: stagingTableEndpoint })
  dependsOn: [slotNames]
}
