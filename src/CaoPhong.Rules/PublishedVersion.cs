using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules;

/// <summary>What publishing or withdrawing a version came to.</summary>
/// <param name="Entry">What the lock now says of it.</param>
/// <param name="Path">The file of the version.</param>
/// <param name="LockPath">The lock.</param>
/// <param name="Written">The files that were written; none where everything was as it should be already.</param>
public sealed record PublishedVersion(LockedVersion Entry, string Path, string LockPath, IReadOnlyList<string> Written);
