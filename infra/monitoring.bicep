// Where logs, metrics and traces go, and who is told. They hold ids and counts: no name, answer or card.
@description('Name of the installation.')
@maxLength(24)
param name string

@description('Region of the workspace.')
param location string

@description('Tags on everything here that takes them.')
param tags object

@description('Who gets the alerts.')
param alertEmail string

@description('Days that everything is kept.')
param logDays int

@description('Whether Application Insights takes nothing from who shows no identity.')
param disableLocalAuth bool

@description('Object id of the identity that the collector shows. Empty: none.')
param collectorId string

@description('Whether the collector shows one: known before the identity is there.')
param hasCollectorId bool

// Monitoring Metrics Publisher. Source: https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
    features: { disableLocalAuth: true }
    // A soft limit: a fault that writes without end costs a day's logs, not a month's budget.
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

// The collector writes with the connection string alone, as Microsoft's tutorial for sidecars does. It lets one write and not read, and is
// no secret: https://learn.microsoft.com/azure/azure-monitor/app/connection-strings. The exporter can show an Entra token instead
// (https://github.com/open-telemetry/opentelemetry-collector-contrib/pull/41107); whether a sidecar is given the app's identity is
// documented nowhere, so that is a choice (`telemetryIdentity`). Without a collector nobody writes, and nobody can.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableIpMasking: false
    DisableLocalAuth: disableLocalAuth
  }
}

resource publisherRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (hasCollectorId) {
  name: guid(insights.id, collectorId, metricsPublisher)
  scope: insights
  properties: {
    principalId: collectorId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'praatplaat'
    emailReceivers: [
      {
        name: 'administrators'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

@description('For the site\'s diagnostic settings.')
output workspaceName string = workspace.name

@description('For alerts on logs.')
output workspaceId string = workspace.id

@description('For the collector, which looks up the address itself.')
output insightsName string = insights.name

@description('For alerts.')
output actionGroupId string = mail.id
