// One storage account for the tables, reached by managed identity alone. Tables know no soft delete: see the guide for a backup.
@description('Name of the account: lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param accountName string

@description('Region of the account.')
param location string

@description('Tags on everything here that takes them.')
param tags object

@description('Copies of the tables.')
param sku string

@description('Subnet of the site, which then reaches the account as nobody else does. Empty: everybody reaches it, and has to show an identity.')
param subnetId string

@description('Addresses of the administrators, IPv4 or CIDR: they reach a closed account too.')
param administrators array

@description('Whether the account can\'t be deleted.')
param locked bool

@description('Whether it is logged who does what in the tables.')
param accessLogs bool

@description('Where the logs go.')
param workspaceName string

@description('Object id of the identity that reads and writes the tables.')
param principalId string

// Storage Table Data Contributor. Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

// A single address is without its /32 here: https://learn.microsoft.com/azure/storage/common/storage-network-security
var closed = {
  bypass: 'None'
  defaultAction: 'Deny'
  virtualNetworkRules: [{ id: subnetId, action: 'Allow' }]
  ipRules: map(administrators, address => { value: replace(address, '/32', ''), action: 'Allow' })
}

// Else open to the internet, since a plan without a virtual network has no fixed address; what opens it is the identity.
resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    networkAcls: empty(subnetId) ? { bypass: 'None', defaultAction: 'Allow' } : closed
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
  }
}

// The account, since the bot makes its tables itself. Of what the account could hold it opens tables alone.
resource tableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, tableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

// Against a slip of the hand, not against an owner, who can take it off. It keeps nobody from deleting rows.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'sessions'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'The sessions of Praatplaat. Take this lock off before you remove the installation.' }
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' existing = {
  parent: account
  name: 'default'
}

// Off by default: the addresses of rows that they hold are ids of people and sessions.
resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (accessLogs) {
  name: 'access'
  scope: tables
  properties: {
    workspaceId: workspace.id
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

@description('Resource id, for alerts.')
output accountId string = account.id

@description('Value of Storage:TableEndpoint.')
output tableEndpoint string = account.properties.primaryEndpoints.table
