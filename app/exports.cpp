// SPDX-License-Identifier: EUPL-1.2
#include "app/exports.hpp"

#include "sessions/report/markdown.hpp"
#include "sessions/store/interchange.hpp"

#include <algorithm>
#include <array>

namespace samenspraak {
namespace {

constexpr std::array formats{
    ExportFormat{"md", "MD", ExportKind::Report,
        [](const Session& session, const ExportChoices& choices) {
            return report::to_markdown(report::outline(session, {choices.names, choices.annex, choices.language}));
        }},
    ExportFormat{"json", "JSON", ExportKind::Programs,
        [](const Session& session, const ExportChoices& choices) {
            return to_json(session, {.names = choices.names, .removed = false});
        }},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

const ExportFormat* export_format(std::string_view ending) {
    const auto found = std::ranges::find(formats, ending, &ExportFormat::ending);
    return found == formats.end() ? nullptr : &*found;
}

Result<std::vector<const ExportFormat*>> export_formats_named(std::string_view list) {
    std::vector<const ExportFormat*> chosen;
    if (list.empty())
        for (const ExportFormat& format : formats) chosen.push_back(&format);
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), name.size() + 1));
        const ExportFormat* format = export_format(name);
        if (!format) return Refusal{Reason::BadArgument, std::string(name)};
        if (std::ranges::find(chosen, format) == chosen.end()) chosen.push_back(format);
    }
    return chosen;
}

Result<std::vector<Path>> export_session(Files& files, const Session& session, const ExportWish& wish) {
    std::vector<Path> paths;
    for (const ExportFormat* format : wish.formats)
        paths.push_back(wish.folder / (wish.name + '.' + std::string(format->ending)));
    // Looked at beforehand, so that not half of them is written.
    for (const Path& path : paths)
        if (wish.existing == Existing::Keep && files.exists(path)) return Refusal{Reason::FileExists, path.string()};
    if (Result<Done> made = files.make_folder(wish.folder); !made) return made.error();
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const Result<Done> written =
            write_whole(files, paths[i], wish.formats[i]->make(session, wish.choices), wish.existing);
        if (!written) return written.error();
    }
    return paths;
}

}  // namespace samenspraak
