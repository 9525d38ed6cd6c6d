namespace CaoPhong.Rules.WebSample;

/// <summary>A small application that scores meetings over HTTP: <c>dotnet run -- --Rules:Folder=../../rules</c>.</summary>
public static class Program
{
    public static void Main(string[] args) => ScoringApplication.Build(args).Run();
}
