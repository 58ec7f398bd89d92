// SPDX-License-Identifier: EUPL-1.2
// What can be made of a session: one row a format, for the command line and the screen alike. Files are written whole
// or not at all, and never over an existing one unasked. Without names unless they are asked for (Chatham House).
#pragma once
#include "assets/word.hpp"
#include "sessions/session.hpp"
#include "sessions/store/atomic_write.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::report {
class ReportContext;
}

namespace samenspraak::exports {

struct ExportChoices {
    bool names = false;
    bool annex = true;     // all notes at the end of the report
    std::string language;  // of the program's own words in it
};

enum class ExportKind : std::uint8_t { Report, Picture, Notes, Programs };

// A format gives one file, or for pictures several: what each adds to the name ("-actors"), and its bytes.
struct ExportFile {
    std::string suffix;
    std::string bytes;
};

struct ExportFormat {
    std::string_view asked;   // "md": how it is asked for
    std::string_view ending;  // of the file: "md"
    std::string_view name;    // as it is shown: "MD"
    ExportKind kind{};
    Word about{};  // what it is for
    Result<std::vector<ExportFile>> (*make)(report::ReportContext&);
    std::vector<std::string> (*suffixes)(const ExportChoices&);  // of the files that it will give
    // Why it cannot be made on this machine, for what another program makes for us; null: we make it, so it can. Looks
    // at the disk.
    std::optional<Refusal> (*impossible)() = nullptr;
};
inline constexpr std::size_t export_format_count = 12;
std::span<const ExportFormat> export_formats();
const ExportFormat* export_format(std::string_view asked);  // null when there is none

// "json,md", each once; empty: all that we make ourselves. Refused with BadArgument; about: the name that is in no row.
Result<std::vector<const ExportFormat*>> export_formats_named(std::string_view list);

struct ExportWish {
    store::Path folder;  // made when it is not there
    std::string name;    // of the files, without ending
    std::vector<const ExportFormat*> formats;
    ExportChoices choices;
    store::Existing existing = store::Existing::Keep;
};

// What was written, in the order of the formats: whole, and in its place.
struct Exported {
    std::vector<store::Path> paths;
    std::optional<Refusal> unsure = {};  // the disk does not confirm that all of it survives a power cut
};

// The files that will be written, in the order of the formats.
std::vector<store::Path> export_paths(const ExportWish&);

// Asked many times while the files are made: how much of all is done (0..1), and what is being made now. False: stop.
using ExportWatch = std::function<bool(float done, const ExportFormat& now)>;

// All are made before the first is written: refused with Stopped when the watch said so,
// with FileExists when one of them is there already and is to be kept, with NotMade (about: the format) when a library
// gave up; then none is written, and no folder is left that was not there. May run on any thread,
// with a session and Files that nobody else touches meanwhile.
Result<Exported> export_session(store::Files&, const Session&, const ExportWish&, const ExportWatch& = {});

}  // namespace samenspraak::exports
