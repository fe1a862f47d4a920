namespace NotesArchive.Pages;

/// <summary>Addresses of pages that belong to no entity, below the site's root.</summary>
internal static class Urls
{
    public static string Year(int year) => string.Create(Words.English, $"/years/{year:0000}/");
    public static string MonthOf(Month month) => $"{Year(month.Year)}#m{month.Iso}";

    /// <summary>A long list goes on at <c>LIST/page/2/</c>; the first page is the list itself.</summary>
    public static string Numbered(string url, int page) => page == 1 ? url : string.Create(Words.English, $"{url}page/{page}/");
    public static string File(string url) => url[1..] + "index.html";
}
