// The bot of one municipality in a resource group of its own: what `azd up` deploys, and what
//   az deployment sub create --location <region> --template-file infra/main.bicep --parameters name=… location=… alertEmail=…
// does. Who may not make resource groups deploys resources.bicep into one that is there. tests/Infra compiles it and checks what comes
// out; its authors never deployed it.
targetScope = 'subscription'

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

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${name}'
  location: location
  tags: union(tags, { 'azd-env-name': name })
}

module resources 'resources.bicep' = {
  name: 'praatplaat'
  scope: group
  params: {
    name: name
    location: location
    botRegion: botRegion
    alertEmail: alertEmail
    planSku: planSku
    instances: instances
    stagingSlot: stagingSlot
    storageSku: storageSku
    logDays: logDays
    adminAddresses: adminAddresses
    closedStorage: closedStorage
    closedPublishing: closedPublishing
    storageLock: storageLock
    accessLogs: accessLogs
    tags: tags
    extraSettings: extraSettings
  }
}

@description('Bot id in the manifest of the Teams app: the client id of the bot\'s identity.')
output BOT_APP_ID string = resources.outputs.BOT_APP_ID

@description('Valid domain in the manifest of the Teams app.')
output BOT_HOST string = resources.outputs.BOT_HOST

@description('The one tenant that is let in.')
output BOT_TENANT_ID string = resources.outputs.BOT_TENANT_ID

@description('For the commands of the Azure CLI.')
output AZURE_RESOURCE_GROUP string = group.name

@description('For the commands of the Azure CLI.')
output SITE_NAME string = resources.outputs.SITE_NAME

@description('Where the sessions are: for a backup.')
output TABLE_ENDPOINT string = resources.outputs.TABLE_ENDPOINT
