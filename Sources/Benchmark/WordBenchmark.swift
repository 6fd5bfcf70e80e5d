import GangmuKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How fast a Word file is read and converted, in processor time, and how much memory reading takes.
struct WordBenchmark {
  let line: String

  init(path: String) throws {
    let bytes = Self.contents(of: path)
    let importer = WordImporter()
    let before = Self.peakBytes
    _ = try importer.read(bytes, options: ImportOptions())
    let memory = Self.peakBytes - before
    let imports = try Self.perSecond { try importer.read(bytes, options: ImportOptions()) }
    let converter = try Converter()
    let conversions = try Self.perSecond {
      var output: [UInt8] = []
      JSONExporter(pretty: false).write(try converter.convert(bytes), into: &output)
      return output
    }
    line = "\(imports) \(conversions) \(memory)"
  }

  /// The best of several rounds, each long enough for the clock.
  private static func perSecond<Result>(_ work: () throws -> Result) rethrows -> Double {
    var best = 0.0
    for _ in 0..<5 {
      var count = 0
      let start = processorSeconds
      repeat {
        _ = try work()
        count += 1
      } while processorSeconds - start < 0.2
      best = max(best, Double(count) / (processorSeconds - start))
    }
    return best
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that was ever held. On Linux the kernel's own count of this program's pages,
  /// since `getrusage` starts from what the program that started this one held.
  private static var peakBytes: Int {
    #if canImport(Darwin)
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #else
      let status = String(decoding: contents(of: "/proc/self/status"), as: UTF8.self)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
      return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
    #endif
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
