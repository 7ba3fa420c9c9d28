using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>
/// An office's sign-on, as small as OpenID Connect allows: discovery, keys, authorization code with PKCE, and an RS256 token. It is in this
/// process and answers where the site would go over the network.
/// </summary>
public sealed class OfficeProvider : HttpMessageHandler
{
    public const string Authority = "https://sign-on.example.cn", ClientId = "guangdongstats", ClientSecret = "a secret between the two";

    private const string KeyName = "office-key";

    private readonly RSA key = RSA.Create(2048);
    private readonly RSA foreignKey = RSA.Create(2048);
    private readonly Dictionary<string, Grant> grants = [];

    /// <summary>Changes what the next token says.</summary>
    public Action<JsonObject> Forge { get; set; } = _ => { };

    /// <summary>Signs the next token with a key that the provider does not show.</summary>
    public bool SignsWithForeignKey { get; set; }

    /// <summary>The next token is not signed at all and says so.</summary>
    public bool SignsNothing { get; set; }

    /// <summary>Nothing is answered, as if the network were down.</summary>
    public bool IsAway { get; set; }

    /// <summary>From here on it does what it should.</summary>
    public void Behave() => (Forge, SignsWithForeignKey, SignsNothing, IsAway) = (_ => { }, false, false, false);

    /// <summary>The settings of a site that signs on here.</summary>
    public static IReadOnlyList<(string Key, string Value)> Settings { get; } =
        [("Oidc:Authority", Authority), ("Oidc:ClientId", ClientId), ("Oidc:ClientSecret", ClientSecret), ("Oidc:Name", "厅统一认证")];

    /// <summary>A person signs in here after the site sent them.</summary>
    /// <param name="request">The address that the site sent the browser to.</param>
    /// <param name="claims">Who the person is.</param>
    /// <returns>The address of the site, with path and query, to which the browser is sent back.</returns>
    public string SignIn(string request, params (string Name, JsonNode? Value)[] claims)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(request).Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || !asked["scope"].Split(' ').Contains("openid"))
        {
            throw new InvalidOperationException($"The site asks for what is not offered: {request}");
        }

        var code = Guid.NewGuid().ToString("N");
        grants[code] = new(asked["redirect_uri"], asked["code_challenge"], asked["nonce"], claims);
        return new Uri(QueryHelpers.AddQueryString(asked["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] })).PathAndQuery;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new HttpRequestException("No route to host.");
        }

        return request.RequestUri!.AbsolutePath switch
        {
            "/.well-known/openid-configuration" => Answer(new()
            {
                ["issuer"] = Authority,
                ["authorization_endpoint"] = $"{Authority}/authorize",
                ["token_endpoint"] = $"{Authority}/token",
                ["jwks_uri"] = $"{Authority}/keys",
                ["response_types_supported"] = new JsonArray("code"),
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }),
            "/keys" => Answer(new() { ["keys"] = new JsonArray(PublicKey()) }),
            "/token" => Token(QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString())),
            _ => new(HttpStatusCode.NotFound),
        };
    }

    protected override void Dispose(bool disposing)
    {
        key.Dispose();
        foreignKey.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A code works once, for whoever asked for it.</summary>
    private HttpResponseMessage Token(Dictionary<string, string> asked)
    {
        if (!grants.Remove(asked["code"], out var grant) || asked["redirect_uri"] != grant.RedirectUri || asked["client_secret"] != ClientSecret
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(asked.GetValueOrDefault("code_verifier", "")))) != grant.Challenge)
        {
            return Answer(new() { ["error"] = "invalid_grant" }, HttpStatusCode.BadRequest);
        }

        var now = DateTimeOffset.UtcNow;
        var token = new JsonObject
        {
            ["iss"] = Authority,
            ["aud"] = ClientId,
            ["nonce"] = grant.Nonce,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in grant.Claims)
        {
            token[name] = value?.DeepClone();
        }

        Forge(token);
        return Answer(new() { ["access_token"] = "unused", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = Signed(token) });
    }

    private string Signed(JsonObject token)
    {
        var header = SignsNothing ? new JsonObject { ["alg"] = "none", ["typ"] = "JWT" } : new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyName };
        var words = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token.ToJsonString()))}";
        return SignsNothing
            ? $"{words}."
            : $"{words}.{Base64Url.EncodeToString((SignsWithForeignKey ? foreignKey : key).SignData(Encoding.ASCII.GetBytes(words), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private JsonObject PublicKey()
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = KeyName, ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent) };
    }

    private static HttpResponseMessage Answer(JsonObject body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body.ToJsonString(JsonSerializerOptions.Default), Encoding.UTF8, "application/json") };

    private sealed record Grant(string RedirectUri, string Challenge, string Nonce, (string Name, JsonNode? Value)[] Claims);
}
