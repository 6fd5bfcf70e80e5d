import GangmuKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What libFuzzer calls for each input. `GANGMU_FUZZ_PART` names what reads the inputs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 0, let start else { return 0 }
  do {
    try ReaderFuzz.part.read(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch let error as ConversionError {
    if error.message.isEmpty { ReaderFuzz.fail("an error without words") }
  } catch {
    ReaderFuzz.fail("an error of another kind: \(error)")
  }
  return 0
}

/// One reader, or one part of a file, that takes the fuzzer's bytes.
protocol FuzzedPart: Sendable {
  /// Reads an input and stops the program where a promise is broken.
  ///
  /// - Parameter input: At least one byte.
  func read(_ input: [UInt8]) throws
}

enum ReaderFuzz {
  static let part: any FuzzedPart = {
    let name = getenv("GANGMU_FUZZ_PART").map { String(cString: $0) } ?? ""
    let part: (any FuzzedPart)? =
      FuzzedBytes(rawValue: name) ?? FuzzedPage(rawValue: name) ?? FuzzedFile(rawValue: name)
    guard let part else { fail("GANGMU_FUZZ_PART is “\(name)”, which nothing reads") }
    return part
  }()

  /// A release build stops without saying why.
  static func fail(_ reason: String) -> Never {
    let line = "broken: \(reason)\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
    abort()
  }
}
