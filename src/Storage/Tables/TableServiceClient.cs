using Azure.Core;
using Azure.Core.Pipeline;

namespace Praatplaat.Storage.Tables;

/// <summary>One account and one pipeline, shared by the clients of all its tables. Safe to use from many threads.</summary>
public sealed class TableServiceClient
{
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;
    private readonly Uri endpoint;

    /// <exception cref="ArgumentException">The connection string is incomplete; the message says what to set.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        options ??= new();
        var account = TableConnectionString.Parse(connectionString);
        endpoint = account.TableEndpoint;
        pipeline = Pipeline(options, new SharedKeyPolicy(account.AccountName, account.AccountKey, options.TimeProvider));
    }

    /// <param name="endpoint">Https: a token is not sent over an open line.</param>
    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null)
    {
        this.endpoint = endpoint;
        pipeline = Pipeline(options ?? new(), new BearerTokenAuthenticationPolicy(credential, StorageScope));
    }

    public TableClient GetTableClient(string tableName) => new(pipeline, new(pipeline, endpoint, tableName));

    // The policy comes after the retries, so that each try is dated and signed anew.
    private static HttpPipeline Pipeline(TableClientOptions options, HttpPipelinePolicy authorization) =>
        HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authorization },
            ResponseClassifier = new TableResponseClassifier(),
        });
}
