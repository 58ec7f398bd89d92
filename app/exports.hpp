// SPDX-License-Identifier: EUPL-1.2
// What can be made of a session: one row a format, for the command line and the screen alike. Files are written whole
// or not at all, and never over an existing one unasked. Without names unless they are asked for (Chatham House).
#pragma once
#include "assets/word.hpp"
#include "sessions/session.hpp"
#include "sessions/store/whole.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak {

struct ExportChoices {
    bool names = false;
    bool annex = true;     // all notes at the end of the report
    std::string language;  // of the program's own words in it
};

enum class ExportKind : std::uint8_t { Report, Picture, Notes, Programs };

struct ExportFormat {
    std::string_view ending;  // "md": also how it is asked for
    std::string_view name;    // as it is shown: "MD"
    ExportKind kind{};
    std::string (*make)(const Session&, const ExportChoices&);
};
std::span<const ExportFormat> export_formats();
const ExportFormat* export_format(std::string_view ending);  // null when there is none

// "json,md", each once; empty: all. Refused with BadArgument; about: the name that is in no row.
Result<std::vector<const ExportFormat*>> export_formats_named(std::string_view list);

struct ExportWish {
    Path folder;       // made when it is not there
    std::string name;  // of the files, without ending
    std::vector<const ExportFormat*> formats;
    ExportChoices choices;
    Existing existing = Existing::Keep;
};

// The files that were written. When one of them is there already and is to be kept, none is.
Result<std::vector<Path>> export_session(Files&, const Session&, const ExportWish&);

}  // namespace samenspraak
