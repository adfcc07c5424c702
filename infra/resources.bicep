// Everything that is in the resource group. By itself, into a group that is there:
//   az deployment group create --resource-group <group> --template-file infra/resources.bicep --parameters name=… location=… alertEmail=…
// Teardown: delete the group. Answers, logs and the bot's registration go with it.
targetScope = 'resourceGroup'

@description('Name of this installation, in the names of its resources. Letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string

@description('Region of everything that keeps data. Regions of the European Union alone.')
@allowed(['westeurope', 'northeurope', 'austriaeast', 'belgiumcentral', 'germanywestcentral', 'francecentral', 'swedencentral', 'polandcentral', 'italynorth', 'spaincentral'])
param location string

@description('Region of the bot\'s registration. West Europe is the one in the European Union; what passes through a global one may be handled elsewhere. Azure changes the region of none: a global one stays global until it is deleted.')
@allowed(['westeurope', 'global'])
param botRegion string = 'westeurope'

@description('Who gets the alerts: a mailbox that is read on working days.')
@minLength(6)
@maxLength(254)
param alertEmail string

@description('Size of the App Service plan. B1 serves a municipality; a staging slot needs P0v3 or larger, and a smaller one is refused.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])
param planSku string = 'B1'

@description('Instances of the bot. Two, so that one may fail; they share nothing but storage.')
@minValue(1)
@maxValue(3)
param instances int = 1

@description('A staging slot, to see a new version start before it takes the work over. It has a storage account of its own.')
param stagingSlot bool = false

@description('Copies of the tables: in three zones of the region, or in one building.')
@allowed(['Standard_ZRS', 'Standard_LRS'])
param storageSku string = 'Standard_ZRS'

@description('Days that logs, metrics and traces are kept. Thirty are in the price.')
@allowed([30, 60, 90, 180, 365])
param logDays int = 30

@description('Addresses of the administrators, IPv4 or CIDR, with commas between them: who gets at storage that is closed and publishes where that is closed.')
@maxLength(1000)
param adminAddresses string = ''

@description('Storage that is reached by the site, over a virtual network, and from adminAddresses: from nowhere else. The identity is asked for all the same.')
param closedStorage bool = false

@description('Publishing, and the console of the site, from adminAddresses alone.')
param closedPublishing bool = false

@description('A lock on the storage of the sessions: nobody deletes it before the lock is taken off. Whoever deploys needs the role Owner.')
param storageLock bool = false

@description('A log of who reads, writes and deletes in the tables of the sessions, and from which address. It holds ids of people and sessions.')
param accessLogs bool = false

@description('Tags on every resource that takes them, as an object of names and values: a cost centre, an owner.')
param tags object = {}

@description('App settings that the templates do not set, or set otherwise, as an object of names and texts: Sessions__Municipality, for instance. A setting that is not here is gone after the next deployment. No secrets: who may read the deployment reads them.')
param extraSettings object = {}

// Names that are the world's: thirteen characters that no other group has.
var suffix = uniqueString(resourceGroup().id, name)

// Standard, Premium and Isolated plans have slots: https://learn.microsoft.com/azure/app-service/deploy-staging-slots
var suitablePlan = stagingSlot && startsWith(planSku, 'B') ? fail('A staging slot needs a plan of P0v3 or larger: set planSku, or stagingSlot to false.') : planSku

// The bot's app id, its way into storage and its way to Teams: one identity, without a secret that expires.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}'
  location: location
  tags: tags
}

var administrators = filter(map(split(adminAddresses, ','), address => trim(address)), address => !empty(address))
var closesPublishing = closedPublishing && empty(administrators) ? fail('Publishing that is closed needs adminAddresses: else nobody could publish.') : closedPublishing

module network 'network.bicep' = if (closedStorage) {
  name: 'network'
  params: {
    networkName: 'vnet-${name}'
    location: location
    tags: tags
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    accountName: 'st${suffix}'
    location: location
    tags: tags
    sku: storageSku
    principalId: identity.properties.principalId
    subnetId: closedStorage ? network!.outputs.subnetId : ''
    administrators: administrators
    locked: storageLock
    accessLogs: accessLogs
    workspaceName: monitoring.outputs.workspaceName
  }
}

// What is tried out on the staging slot never meets a real session: see site.bicep.
module stagingStorage 'storage.bicep' = if (stagingSlot) {
  name: 'staging-storage'
  params: {
    accountName: 'st${uniqueString(resourceGroup().id, name, 'staging')}'
    location: location
    tags: tags
    sku: 'Standard_LRS'
    principalId: identity.properties.principalId
    subnetId: closedStorage ? network!.outputs.subnetId : ''
    administrators: administrators
    locked: false
    accessLogs: false
    workspaceName: monitoring.outputs.workspaceName
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    alertEmail: alertEmail
    logDays: logDays
    principalId: identity.properties.principalId
  }
}

module site 'site.bicep' = {
  name: 'site'
  params: {
    siteName: 'app-${name}-${suffix}'
    planName: 'plan-${name}'
    location: location
    tags: tags
    planSku: suitablePlan
    instances: instances
    stagingSlot: stagingSlot
    subnetId: closedStorage ? network!.outputs.subnetId : ''
    closedPublishing: closesPublishing
    administrators: administrators
    identityName: identity.name
    workspaceName: monitoring.outputs.workspaceName
  }
}

// After storage, and so after its role: the bot stops at the start where it may not make its tables.
module settings 'settings.bicep' = {
  name: 'settings'
  params: {
    siteName: site.outputs.siteName
    identityName: identity.name
    insightsName: monitoring.outputs.insightsName
    tableEndpoint: storage.outputs.tableEndpoint
    stagingTableEndpoint: stagingSlot ? stagingStorage!.outputs.tableEndpoint : ''
    requestsPerSecond: 50 / instances
    extraSettings: extraSettings
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    botName: 'bot-${name}-${suffix}'
    region: botRegion
    tags: tags
    identityName: identity.name
    hostName: site.outputs.hostName
  }
}

module metricAlerts 'metric-alerts.bicep' = {
  name: 'metric-alerts'
  params: {
    name: name
    tags: tags
    siteId: site.outputs.siteId
    planId: site.outputs.planId
    storageId: storage.outputs.accountId
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

module logAlerts 'log-alerts.bicep' = {
  name: 'log-alerts'
  params: {
    name: name
    location: location
    tags: tags
    siteId: site.outputs.siteId
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

@description('Bot id in the manifest of the Teams app: the client id of the bot\'s identity.')
output BOT_APP_ID string = identity.properties.clientId

@description('Valid domain in the manifest of the Teams app.')
output BOT_HOST string = site.outputs.hostName

@description('The one tenant that is let in.')
output BOT_TENANT_ID string = tenant().tenantId

@description('For the commands of the Azure CLI.')
output SITE_NAME string = site.outputs.siteName

@description('Where the sessions are: for a backup.')
output TABLE_ENDPOINT string = storage.outputs.tableEndpoint
