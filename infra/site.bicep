// The App Service that the bot runs on. What the bot is told stands in settings.bicep.
//
// The staging slot has a storage account of its own, and the address of it stays with the slot. So a version that is tried out there finds
// no session and says nothing in Teams, which only knows the site's address. A swap first gives the new version the real address and
// waits until it is ready, then turns the traffic; what was replaced gets the slot's address back and lets go of the sessions. While both
// have the real one, the outbox's leases see to it that one of them works on a session at a time.
// Source: https://learn.microsoft.com/azure/app-service/deploy-staging-slots#what-happens-during-a-swap
@description('Name of the site, and of its address.')
@minLength(2)
@maxLength(60)
param siteName string

@description('Name of the plan.')
@maxLength(40)
param planName string

@description('Region of the site.')
param location string

@description('Tags on everything here that takes them.')
param tags object

@description('Size of the plan.')
param planSku string

@description('Instances of the bot.')
param instances int

@description('Whether there is a staging slot.')
param stagingSlot bool

@description('Subnet that the site reaches storage from. Empty: none, storage is open.')
param subnetId string

@description('Whether the administrators alone may publish.')
param closedPublishing bool

@description('Addresses of the administrators, IPv4 or CIDR.')
param administrators array

@description('The bot\'s identity.')
param identityName string

@description('Where the logs go.')
param workspaceName string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true }
}

// https://learn.microsoft.com/azure/app-service/app-service-ip-restrictions
var publishers = map(range(0, length(administrators)), index => {
  name: 'administrator-${index}'
  action: 'Allow'
  priority: 100 + index
  ipAddress: contains(administrators[index], '/') ? administrators[index] : '${administrators[index]}/32'
})

// Ready, and not live: an instance that can't reach storage gets no presses while another can. App Service replaces one that stays so for
// an hour, at most three a day: https://learn.microsoft.com/azure/app-service/monitor-instances-health-check
var hosting = {
  serverFarmId: plan.id
  virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
  httpsOnly: true
  clientAffinityEnabled: false
  siteConfig: {
    linuxFxVersion: 'DOTNETCORE|10.0'
    alwaysOn: true
    healthCheckPath: '/health/ready'
    http20Enabled: true
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
    ftpsState: 'Disabled'
    remoteDebuggingEnabled: false
    // The site itself is open: Teams and telephones come from anywhere.
    scmIpSecurityRestrictionsUseMain: false
    scmIpSecurityRestrictionsDefaultAction: closedPublishing ? 'Deny' : 'Allow'
    scmIpSecurityRestrictions: closedPublishing ? publishers : []
  }
}

var identities = { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }

// No web server log: it would keep addresses, and the bot has one door.
var logs = [
  { category: 'AppServiceConsoleLogs', enabled: true }
  { category: 'AppServicePlatformLogs', enabled: true }
]

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: siteName
  location: location
  kind: 'app,linux'
  tags: union(tags, { 'azd-service-name': 'bot' })
  identity: identities
  properties: hosting
}

// A password that publishes is a secret too: publishing takes an Entra account. One after the other, as everything that is written to the
// site: what arrives while App Service is still at it is refused with 409 Conflict (https://github.com/Azure/webapps-deploy/issues/7).
resource siteFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

resource siteScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
  dependsOn: [siteFtp]
}

resource slot 'Microsoft.Web/sites/slots@2024-04-01' = if (stagingSlot) {
  parent: site
  name: 'staging'
  location: location
  kind: 'app,linux'
  tags: tags
  identity: identities
  properties: hosting
  dependsOn: [siteScm]
}

resource slotFtp 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-04-01' = if (stagingSlot) {
  parent: slot
  name: 'ftp'
  properties: { allow: false }
}

resource slotScm 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-04-01' = if (stagingSlot) {
  parent: slot
  name: 'scm'
  properties: { allow: false }
  dependsOn: [slotFtp]
}

resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: { workspaceId: workspace.id, logs: logs }
}

resource slotLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (stagingSlot) {
  name: 'logs'
  scope: slot
  properties: { workspaceId: workspace.id, logs: logs }
}

@description('For the commands of the Azure CLI.')
output siteName string = site.name

@description('Resource id, for alerts.')
output siteId string = site.id

@description('Resource id, for alerts.')
output planId string = plan.id

@description('Where Teams delivers.')
output hostName string = site.properties.defaultHostName
