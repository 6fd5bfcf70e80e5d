#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The program that runs, and the machine that it runs on.
package enum ProgramPath {
  /// The file of this program.
  ///
  /// - Throws: ``FileProblem`` when the system does not tell.
  package static func current() throws(FileProblem) -> String {
    var size: UInt32 = 4096
    var buffer = [CChar](repeating: 0, count: Int(size))
    #if canImport(Darwin)
      let isKnown = _NSGetExecutablePath(&buffer, &size) == 0
    #else
      let length = readlink("/proc/self/exe", &buffer, Int(size) - 1)
      let isKnown = length > 0
    #endif
    guard isKnown else {
      throw FileProblem(message: "the system does not tell where the program is")
    }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  package static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
