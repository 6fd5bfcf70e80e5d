internal import GangmuKit

/// The report of a batch: a page of its own, and beside it review pages of what deserves a look first.
package struct Report {
  package struct File: Sendable {
    /// Below the folder that the report goes to.
    package var name: String
    package var bytes: [UInt8]
  }

  /// So many documents are listed as the worst, each with its review page.
  static let reviewsMade = 20

  /// The report first.
  package let files: [File]

  /// - Parameters:
  ///   - folder: What a batch wrote.
  ///   - title: What the report is about.
  ///   - name: The name of the report's file, by which those beside it are called.
  /// - Throws: ``FileProblem`` when there is no manifest, ``Failure`` when it is none of ours.
  package init(_ folder: RunFolder, title: String, name: String) throws {
    let results = try BatchResults(folder)
    let data = try ReportData(results)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    var reviews: [String: String] = [:]
    var pages: [File] = []
    for (index, entry) in data.worst(Self.reviewsMade).enumerated() {
      guard let result = results.result(of: entry), let bytes = try? ReviewPage([result]).bytes()
      else { continue }
      let place = "\(stem)-reviews/\(index + 1).html"
      reviews[entry.path] = place
      pages.append(File(name: place, bytes: bytes))
    }
    let page = ReportPage(name: title, data: data, reviews: reviews)
    files = [File(name: name, bytes: page.bytes())] + pages
  }
}
