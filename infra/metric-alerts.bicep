// What the platform itself sees going wrong. Sources of the names:
// https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/metrics-index
@description('Name of the installation.')
@maxLength(24)
param name string

@description('Tags on everything here that takes them.')
param tags object

@description('The site.')
param siteId string

@description('The plan that the site runs on.')
param planId string

@description('The storage account of the sessions.')
param storageId string

@description('Who is told.')
param actionGroupId string

var alerts = [
  {
    key: 'unhealthy'
    why: 'No instance is ready: the bot is down, or can not reach its storage.'
    severity: 1
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
    every: 'PT5M'
    window: 'PT15M'
  }
  {
    key: 'server-errors'
    why: 'Presses or words were answered with a fault.'
    severity: 2
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    every: 'PT5M'
    window: 'PT15M'
  }
  {
    key: 'slow'
    why: 'Answers take more than two seconds on average; Teams gives up after ten to fifteen.'
    severity: 3
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'HttpResponseTime'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 2
    every: 'PT5M'
    window: 'PT15M'
  }
  {
    key: 'memory'
    why: 'The plan is short of memory, and the bot may be stopped for it.'
    severity: 2
    scope: planId
    namespace: 'Microsoft.Web/serverfarms'
    metric: 'MemoryPercentage'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 90
    every: 'PT5M'
    window: 'PT30M'
  }
  {
    key: 'processor'
    why: 'The plan is short of processor.'
    severity: 3
    scope: planId
    namespace: 'Microsoft.Web/serverfarms'
    metric: 'CpuPercentage'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 80
    every: 'PT5M'
    window: 'PT30M'
  }
  {
    key: 'tables-away'
    why: 'Table storage fails calls: work waits, and presses are answered with a fault.'
    severity: 1
    scope: '${storageId}/tableServices/default'
    namespace: 'Microsoft.Storage/storageAccounts/tableServices'
    metric: 'Availability'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 99
    every: 'PT5M'
    window: 'PT15M'
  }
  {
    key: 'tables-slow'
    why: 'Table storage takes more than half a second a call.'
    severity: 3
    scope: '${storageId}/tableServices/default'
    namespace: 'Microsoft.Storage/storageAccounts/tableServices'
    metric: 'SuccessE2ELatency'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 500
    every: 'PT5M'
    window: 'PT30M'
  }
  {
    key: 'tables-big'
    why: 'The tables hold more than five gigabytes, which no municipality should need.'
    severity: 3
    scope: storageId
    namespace: 'Microsoft.Storage/storageAccounts'
    metric: 'UsedCapacity'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 5000000000
    every: 'PT1H'
    window: 'PT6H'
  }
]

resource rules 'Microsoft.Insights/metricAlerts@2026-01-01' = [for alert in alerts: {
  name: '${name}-${alert.key}'
  location: 'global'
  tags: tags
  properties: {
    description: alert.why
    severity: alert.severity
    enabled: true
    autoMitigate: true
    scopes: [alert.scope]
    evaluationFrequency: alert.every
    windowSize: alert.window
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: alert.key
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: alert.namespace
          metricName: alert.metric
          timeAggregation: alert.aggregation
          operator: alert.operator
          threshold: alert.threshold
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}]
