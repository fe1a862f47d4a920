using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace NotesArchive.Browser.Tests;

/// <summary>Serves a built site as a static host does: folders by their index.html, anything else by 404.html.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteServer(WebApplication app, string linkRoot)
    {
        this.app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Root = new Uri(address + linkRoot + "/");
    }

    /// <summary>The site's home, with a slash at its end.</summary>
    public Uri Root { get; }

    public static async Task<SiteServer> StartAsync(string folder, string linkRoot)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var files = new PhysicalFileProvider(folder);
        // The strictest host that an archive must work on; pages bring a policy of their own as well.
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
            return next(context);
        });
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = files,
            RequestPath = linkRoot,
            StaticFileOptions = { ServeUnknownFileTypes = true },
        });
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.SendFileAsync(files.GetFileInfo("404.html"));
        });
        await app.StartAsync();
        return new SiteServer(app, linkRoot);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
