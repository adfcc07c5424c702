// What only the bot itself can tell: lines of its log, as docs/operations.md names them, and two of its numbers.
@description('Name of the installation.')
@maxLength(24)
param name string

@description('Region of the alerts: that of the workspace.')
param location string

@description('Tags on everything here that takes them.')
param tags object

@description('The site: lines of the staging slot are nobody\'s trouble.')
param siteId string

@description('Where the logs are.')
param workspaceId string

@description('Who is told.')
param actionGroupId string

var lines = 'AppServiceConsoleLogs | where _ResourceId =~ "${siteId}" | where ResultDescription contains '

// A line sums up a minute of refused requests.
var summed = ' | extend Requests = toint(extract("within a minute: ([0-9]+)", 1, ResultDescription)) | mv-expand Request = range(1, Requests)'

// More than so many lines in half an hour, or requests of which a line is the sum.
var lineAlerts = [
  { key: 'set-aside', severity: 2, over: 0, line: 'is set aside after', why: 'A session misses a message: its facilitator sees it on the control card.' }
  { key: 'no-keys', severity: 1, over: 0, line: 'No token can be checked: the keys of Teams could not be fetched', why: 'Nobody gets in.' }
  { key: 'no-token', severity: 1, over: 0, line: 'own token could not be renewed', why: 'Within the day the bot can say nothing: look at its identity.' }
  { key: 'token-rejected', severity: 1, over: 3, line: 'The connector does not take the bot', why: 'App id, tenant and Azure Bot do not agree.' }
  { key: 'refused', severity: 3, over: 50, line: 'Requests refused within a minute: ', why: 'Many requests that are not let in: a wrong setting, or somebody tries.' }
  { key: 'lease-lost', severity: 3, over: 0, line: 'was lost: another instance may be at it', why: 'Storage was away for long, or an instance was frozen.' }
  { key: 'crashed', severity: 1, over: 0, line: 'Unhandled exception. ', why: 'The bot broke off: the line says why.' }
  { key: 'restarts', severity: 2, over: 3, line: 'Application started', why: 'The bot starts again and again: the lines before it say why.' }
]

var numberAlerts = [
  {
    key: 'outbox-age'
    severity: 2
    over: 0
    query: 'AppMetrics | where Name == "praatplaat.outbox.age" | summarize Seconds = sum(Sum) / sum(ItemCount) | where Seconds > 60'
    why: 'Messages wait more than a minute: more instances, or storage or Teams is slow.'
  }
  {
    key: 'teams-away'
    severity: 2
    over: 20
    query: 'AppMetrics | where Name == "http.client.request.duration" | extend Error = tostring(Properties["error.type"]) | where Error startswith "5" or Error in ("no_answer", "not_sent") | mv-expand Call = range(1, ItemCount)'
    why: 'Teams answers with faults or not at all: see its service health, and the identity.'
  }
]

resource lineRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in lineAlerts: {
  name: '${name}-${alert.key}'
  location: location
  tags: tags
  properties: {
    displayName: '${name}: ${alert.key}'
    description: alert.why
    severity: alert.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    // The table is there from the first line on.
    skipQueryValidation: true
    criteria: { allOf: [{ query: '${lines}"${alert.line}"${alert.key == 'refused' ? summed : ''}', timeAggregation: 'Count', operator: 'GreaterThan', threshold: alert.over }] }
    actions: { actionGroups: [actionGroupId] }
  }
}]

resource numberRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in numberAlerts: {
  name: '${name}-${alert.key}'
  location: location
  tags: tags
  properties: {
    displayName: '${name}: ${alert.key}'
    description: alert.why
    severity: alert.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    criteria: { allOf: [{ query: alert.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: alert.over }] }
    actions: { actionGroups: [actionGroupId] }
  }
}]
