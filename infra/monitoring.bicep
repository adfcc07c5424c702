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

@description('Object id of the bot\'s identity, which may write.')
param principalId string

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

// The bot shows its identity, and nobody else may write: the connection string tells where, and opens nothing.
// Source: https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication
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
    DisableLocalAuth: true
  }
}

resource publisherRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
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

@description('For the settings of the site, which look up the address themselves.')
output insightsName string = insights.name

@description('For alerts.')
output actionGroupId string = mail.id
