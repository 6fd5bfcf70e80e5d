import FoundationEssentials

/// A layout of pages after a real kind of site, as a page with places for a plan and for what stands
/// around it.
package struct PageLayout: Sendable {
  package let name: String
  let template: String

  /// Layouts that were written before anything was scored on them and that nobody tuned to.
  package var isBlind: Bool { Self.blind.contains(name) }

  private static let blind: Set<String> = [
    "blog", "mobile", "news-old", "newspaper-digital", "mill-spam", "portal-ewebeditor",
    "portal-index-list", "university-webplus", "archive-definition", "portal-unclosed",
  ]

  /// All layouts, by name, found by walking the folder.
  package static let all: [PageLayout] = {
    let names =
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".html") }.sorted()
    return names.compactMap { name in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return PageLayout(
        name: String(name.dropLast(5)), template: String(decoding: data, as: UTF8.self))
    }
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Layouts")
}
