namespace Praatplaat.Teams.Tests.Configuration;

/// <summary>Service URLs by which somebody would have the bot's words, or its token, sent elsewhere.</summary>
public static class HostileUrls
{
    public static TheoryData<string> All =>
    [
        // Names that anybody can have.
        "https://evil.trafficmanager.net/",
        "https://smba-evil.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil-smba.trafficmanager.net/",
        "https://a.smba.trafficmanager.net/",
        "https://smba.trafficmanager.org/",
        "https://trafficmanager.net/",
        "https://evilteams.microsoft.com.evil.example/",
        "https://xteams.microsoft.com/",
        "https://teams.microsoft.com/",
        "https://api.botframework.com/",
        "https://login.microsoftonline.com/",
        "https://smba.trafficmanager.net./",

        // The host is not where it seems to be.
        "https://smba.trafficmanager.net@evil.example/",
        "https://smba.trafficmanager.net:443@evil.example/",
        "https://smba.trafficmanager.net%40evil.example/",
        "https://smba.trafficmanager.net%2eevil.example/",
        "https://smba.trafficmanager.net#@evil.example/",
        "https://smba.trafficmanager.net\\@evil.example/",
        "https://evil.example\\.smba.trafficmanager.net/",
        "https://evil.example/https://smba.trafficmanager.net/",
        "https://evil.example?smba.trafficmanager.net",
        "https://user:word@smba.trafficmanager.net/",
        "https:evil.example",
        "https:///evil.example/",
        "//smba.trafficmanager.net/",

        // Numbers.
        "https://169.254.169.254/latest/meta-data/",
        "http://169.254.169.254/metadata/identity/oauth2/token",
        "https://10.0.0.7/",
        "https://192.168.1.1/",
        "https://0.0.0.0/",
        "https://[::ffff:169.254.169.254]/",
        "https://[fe80::1]/",
        "https://2852039166/",
        "https://0xA9FEA9FE/",

        // Ports and schemes.
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net:80/",
        "http://smba.trafficmanager.net/",
        "http://smba.trafficmanager.net:443/",
        "ftp://smba.trafficmanager.net/",
        "file:///etc/passwd",
        "gopher://smba.trafficmanager.net/",

        // Look-alikes.
        "https://smba.trafficmanаger.net/", // a Cyrillic а
        "https://smbа.trafficmanager.net/",
        "https://ѕmba.trafficmanager.net/",
        "https://xn--smba-1ve.trafficmanager.net/",
        "https://smba。evil。example/",
        "https://smba.trafficmanager.net\u2024evil.example/",
        "https://smba.trafficmanager.net\u200b.evil.example/",
        "https://smba.trafficmanager.net\t.evil.example/",
    ];
}
