import GangmuKit
import Markup
import PlanGeneration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What libFuzzer calls for each input. `GANGMU_FUZZ_PART` says what the inputs are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 0, let start else { return 0 }
  FuzzedPage.part.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

enum FuzzedPage: String {
  /// Any bytes for the parser alone, which promises a sound tree.
  case tree
  /// Any bytes as a page.
  case page
  /// Tags that the bytes stand for: bytes alone seldom nest.
  case markup
  /// A user's profile, and the page that the bytes stand for.
  case profile

  static let part: FuzzedPage = {
    guard let name = getenv("GANGMU_FUZZ_PART") else { return .page }
    return FuzzedPage(rawValue: String(cString: name)) ?? .page
  }()

  private static let limits = ImportLimits(inputBytes: 1 << 20, nestingDepth: 2_000)

  func read(_ input: [UInt8]) {
    do {
      switch self {
      case .tree: check(try HTMLTree(parsing: input, depthLimit: 2_000))
      case .page: try check(input, profile: nil)
      case .markup: try check(Array(TagsFromBytes(input[...]).text.utf8), profile: nil)
      case .profile:
        let half = input.count / 2
        let profile = try? PageProfile(parsing: String(decoding: input[..<half], as: UTF8.self))
        try check(Array(TagsFromBytes(input[half...]).text.utf8), profile: profile)
      }
    } catch is HTMLError {
    } catch let error as ConversionError {
      if error.message.isEmpty { fail("broken: an error without words") }
    } catch {
      fail("broken: an error of another kind: \(error)")
    }
  }

  private func check(_ page: [UInt8], profile: PageProfile?) throws {
    let options = ImportOptions(limits: Self.limits, pageProfile: profile)
    let source = try HTMLImporter().read(page, options: options)
    let broken = ImportPromises.broken(by: source)
    if !broken.isEmpty { fail("broken: \(broken)") }
  }

  /// Nodes are in order: each begins after its parent and ends with it or before.
  private func check(_ tree: HTMLTree) {
    for (index, node) in tree.nodes.enumerated() {
      guard node.end > index, node.end <= tree.nodes.count, node.parent < index else {
        fail("broken: node \(index) has its place wrong")
      }
      if node.parent >= 0, tree.nodes[node.parent].end < node.end {
        fail("broken: node \(index) ends after its parent")
      }
      if node.value.upperBound > tree.characters.count { fail("broken: a value of node \(index)") }
    }
  }

  /// A release build stops without saying why.
  private func fail(_ reason: String) -> Never {
    _ = write(STDERR_FILENO, reason + "\n", reason.utf8.count + 1)
    abort()
  }
}
