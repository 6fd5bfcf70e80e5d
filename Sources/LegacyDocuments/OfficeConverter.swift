internal import FoundationEssentials
internal import Subprocess

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// Turns documents of other word processors into .docx through an installed LibreOffice.
///
/// Each conversion runs in a folder of its own, with a profile of its own, so that neither a running
/// LibreOffice nor another conversion is in its way, and nothing of it is left behind.
public struct OfficeConverter: Sendable {
  /// The program: a name that is looked up in `PATH`, or a path.
  public var program: String
  /// How long a conversion may take.
  public var timeLimit: Duration
  /// The largest result that is read.
  public var byteLimit: Int

  public init(
    program: String = "soffice", timeLimit: Duration = .seconds(120), byteLimit: Int = 256 << 20
  ) {
    self.program = program
    self.timeLimit = timeLimit
    self.byteLimit = byteLimit
  }

  /// Converts a document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - suffix: What files of its format are named by, such as `doc`.
  /// - Throws: ``OfficeError``
  public func docx(from bytes: [UInt8], suffix: String) async throws(OfficeError) -> [UInt8] {
    let folder = URL.temporaryDirectory.appending(path: "gangmu-\(UUID().uuidString)")
    let input = folder.appending(path: "document.\(suffix)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: input)
    } catch {
      throw OfficeError.noFolder("\(folder.path): \(error)")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    try await run(in: folder, on: input)
    return try result(in: folder)
  }

  private func run(in folder: URL, on input: URL) async throws(OfficeError) {
    let profile = folder.appending(path: "profile").absoluteString
    let arguments = [
      "--headless", "--norestore", "--nologo", "--nodefault", "-env:UserInstallation=\(profile)",
      "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.appending(path: "out").path,
      input.path,
    ]
    do {
      let (program, timeLimit) = (program, timeLimit)
      try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask { try await Self.launch(program, arguments) }
        group.addTask {
          try await Task.sleep(for: timeLimit)
          throw OfficeError.tooSlow(timeLimit)
        }
        defer { group.cancelAll() }
        guard try await group.next() == true else { throw OfficeError.failed }
      }
    } catch let error as OfficeError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw OfficeError.notInstalled(program)
    } catch {
      throw OfficeError.notStarted("\(error)")
    }
  }

  /// LibreOffice starts other processes, which must not outlive it.
  private static func launch(_ program: String, _ arguments: [String]) async throws -> Bool {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let executable: Executable =
      program.contains("/") ? .path(FilePath(program)) : .name(program)
    let result = try await Subprocess.run(
      executable, arguments: Arguments(arguments), platformOptions: options, input: .none,
      output: .discarded, error: .discarded)
    return result.terminationStatus.isSuccess
  }

  private func result(in folder: URL) throws(OfficeError) -> [UInt8] {
    let file = folder.appending(path: "out").appending(path: "document.docx")
    do {
      let data = try Data(contentsOf: file, options: .mappedIfSafe)
      guard data.count <= byteLimit else { throw OfficeError.tooLarge(byteLimit) }
      return Array(data)
    } catch let error as OfficeError {
      throw error
    } catch {
      throw OfficeError.failed
    }
  }
}
