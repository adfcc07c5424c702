namespace Praatplaat.Cards;

/// <summary>Divides what takes more than one card.</summary>
internal static class Pages
{
    /// <param name="most">The bytes that a page has room for. What is larger by itself gets one of its own.</param>
    /// <returns>At least one page, which is empty where there is nothing.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IEnumerable<T> items, Func<T, int> bytesOf, int most)
    {
        List<List<T>> pages = [[]];
        var bytes = 0;
        foreach (var item in items)
        {
            var size = bytesOf(item);
            if (bytes + size > most && pages[^1].Count > 0)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(item);
            bytes += size;
        }

        return pages;
    }
}
