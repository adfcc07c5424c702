// The site's way to storage that is closed to the rest. A service endpoint, so that no other traffic of the site takes another way than
// before and nothing is to be paid: https://learn.microsoft.com/azure/app-service/overview-vnet-integration
@description('Name of the network.')
@minLength(2)
@maxLength(64)
param networkName string

@description('Region of the network: that of the site and of storage.')
param location string

@description('Tags on everything here that takes them.')
param tags object

// Nothing else is in it, so its addresses may be those of another network. A subnet for a plan has 64.
var addresses = '10.64.0.0/26'

// Landing zones ask one of each subnet. Nothing comes in through this one: a plan only goes out by it.
resource rules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: '${networkName}-nsg'
  location: location
  tags: tags
  properties: { securityRules: [] }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: networkName
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addresses] }
    subnets: [
      {
        name: 'site'
        properties: {
          addressPrefix: addresses
          networkSecurityGroup: { id: rules.id }
          delegations: [{ name: 'plan', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
          serviceEndpoints: [{ service: 'Microsoft.Storage' }]
        }
      }
    ]
  }
}

@description('Where the site is, and what storage lets in.')
output subnetId string = '${network.id}/subnets/site'
