// SPDX-License-Identifier: EUPL-1.2
#include "app/export/converter.hpp"

#include "app/system/started_program.hpp"
#include "app/system/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

namespace samenspraak::exports {
namespace {

namespace files = std::filesystem;
constexpr const char* program = "LibreOffice";
constexpr std::chrono::minutes patience{2};

// The first of the names that LibreOffice has, on the path; empty when there is none.
files::path converter() {
    const char* path = std::getenv("PATH");
    std::string_view rest = path ? path : "";
    while (!rest.empty()) {
        const std::string_view folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
        for (const char* name : {"soffice", "libreoffice"}) {
            files::path found = files::path(folder) / name;
            if (access(found.c_str(), X_OK) == 0) return found;
        }
    }
    return {};
}

constexpr const char* wish = "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
                             "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
                             "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
                             "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}";

}  // namespace

std::optional<Refusal> why_no_converter() {
    if (converter().empty()) return Refusal{Reason::ProgramMissing, program};
    return std::nullopt;
}

Result<std::string> to_archival_pdf(std::string_view odt, const std::function<bool()>& go_on) {
    const files::path found = converter();
    if (found.empty()) return Refusal{Reason::ProgramMissing, program};
    const system::TemporaryFolder folder;
    Refusal failed{Reason::ProgramFailed, program};
    if (!folder.exists()) return failed;
    const std::string report = folder / "report.odt", profile = folder / "profile";
    std::ofstream(report, std::ios::binary).write(odt.data(), static_cast<std::streamsize>(odt.size()));
    // A profile of its own: the window of LibreOffice that may be open is left alone, and so are its settings.
    system::StartedProgram started({found.string(), "-env:UserInstallation=file://" + profile, "--headless",
        "--convert-to", wish, "--outdir", folder.path().string(), report});
    switch (started.wait(patience, go_on)) {
    case system::StartedProgram::Ending::Well: break;
    case system::StartedProgram::Ending::Badly: return failed;
    case system::StartedProgram::Ending::Stopped: return Refusal{Reason::Stopped};
    }
    std::ifstream in(folder / "report.pdf", std::ios::binary);
    std::string pdf{std::istreambuf_iterator<char>(in), {}};
    if (!pdf.starts_with("%PDF")) return failed;
    return pdf;
}

}  // namespace samenspraak::exports
