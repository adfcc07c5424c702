using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Tests.Configuration;

public sealed class ServiceUrlTests
{
    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("https://127.255.0.1/x/")]
    [InlineData("http://[::1]:56150/_connector")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://loopback/")] // Uri makes localhost of it before anybody can ask DNS.
    public void An_address_on_this_machine_is_loopback(string text)
    {
        Assert.True(ServiceUrl.TryParse(text, out var url));
        Assert.True(ServiceUrl.IsLoopback(url));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://evil.localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[2001:db8::127.0.0.1]/")]
    [InlineData("http://128.0.0.1/")]
    [InlineData("http://ⓛocalhost/")]
    public void An_address_that_only_looks_like_loopback_is_not(string text) =>
        Assert.False(ServiceUrl.TryParse(text, out var url) && ServiceUrl.IsLoopback(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost:3978")]
    [InlineData("//localhost/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/hosts")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://user:word@localhost/")]
    [InlineData("http://@localhost/")]
    [InlineData("http://evil.example\\@localhost/")]
    [InlineData("http:\\\\localhost\\")]
    [InlineData("http://localhost/?to=evil")]
    [InlineData("http://localhost/#evil")]
    [InlineData("http://localhost#@evil.example/")]
    [InlineData("http://local host/")]
    public void An_address_that_hides_something_is_not_a_service_url(string? text) =>
        Assert.False(ServiceUrl.TryParse(text, out _));
}
