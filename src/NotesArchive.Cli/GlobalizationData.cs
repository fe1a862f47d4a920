using System.Text;

namespace NotesArchive.Cli;

/// <summary>
/// The runtime's tables of letters (ICU). Slim images leave them out; names would then fold otherwise, and the same notes make
/// another site.
/// </summary>
internal static class GlobalizationData
{
    /// <exception cref="ConfigurationException">They are not there, or switched off.</exception>
    public static void Require()
    {
        if ("\u00e9".Normalize(NormalizationForm.FormD).Length != 2)
            throw new ConfigurationException("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", 0, 0,
                "the .NET runtime runs without globalization data, by which the letters of names are compared; unset this variable and "
                    + "install ICU (libicu on Debian and Ubuntu, icu-libs on Alpine)");
    }
}
