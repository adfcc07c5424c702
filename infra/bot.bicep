// The bot's registration and its way into Teams. A regional registration keeps what passes through Azure Bot Service in the region's part of
// the world; `global` may take it anywhere: https://learn.microsoft.com/azure/bot-service/bot-builder-concept-regionalization. A channel
// has a region of its own, and the same ones: https://github.com/Azure/azure-cli/pull/21908.
@description('Name of the registration.')
@minLength(2)
@maxLength(64)
param botName string

@description('Region of the registration.')
param region string

@description('Tags on everything here that takes them.')
param tags object

@description('The bot\'s identity.')
param identityName string

@description('Where Teams delivers.')
param hostName string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

// Teams is a standard channel: F0 takes as many messages as S1 (https://learn.microsoft.com/azure/bot-service/bot-service-manage-channels).
resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: region
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Praatplaat'
    endpoint: 'https://${hostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: region
  tags: tags
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}
