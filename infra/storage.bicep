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

@description('Object id of the identity that reads and writes the tables.')
param principalId string

// Storage Table Data Contributor. Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

// Open to the internet, since a plan without a virtual network has no fixed address; what opens it is the identity.
resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
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

@description('Resource id, for alerts.')
output accountId string = account.id

@description('Value of Storage:TableEndpoint.')
output tableEndpoint string = account.properties.primaryEndpoints.table
