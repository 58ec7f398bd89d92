// SPDX-License-Identifier: EUPL-1.2
#include "app/export/compare_sessions.hpp"

#include "app/document/document.hpp"
#include "sessions/report/comparison.hpp"
#include "sessions/report/formats/html.hpp"
#include "sessions/report/formats/office.hpp"
#include "sessions/report/formats/sheets.hpp"

#include <array>

namespace samenspraak::exports {
namespace {

constexpr std::array<std::string_view, 3> formats{"html", "odt", "xlsx"};

// The sessions as they are in their files now.
Result<std::vector<report::Compared>> read_sessions(store::Files& files, std::span<const store::Path> sessions) {
    std::vector<report::Compared> compared;
    for (const store::Path& path : sessions) {
        auto opened = document::Document::open(files, path, store::Access::Read);
        if (!opened) return Refusal{opened.error().why, path.filename().string()};
        compared.push_back({path.stem().string(), (*opened)->session()});
    }
    return compared;
}

std::string bytes_of(std::string_view format, std::span<const report::Compared> compared,
    const report::Outline& outline, std::string_view language) {
    if (format == "html") return report::to_html(outline, {});
    if (format == "odt") return report::to_odt(outline, {});
    return report::to_xlsx(report::compare_in_sheets(compared, language));
}

// Libraries throw when they have no memory left: no reason to lose the conversation.
Result<std::vector<std::string>> make_all(
    std::span<const report::Compared> compared, std::string_view language, const ExportWatch& watch) {
    std::vector<std::string> made;
    try {
        const report::Outline outline = report::compare(compared, language);
        for (std::size_t i = 0; i < formats.size(); ++i) {
            const float done = static_cast<float>(i) / static_cast<float>(formats.size());
            if (watch && !watch(done, *export_format(formats[i]))) return Refusal{Reason::Stopped};
            made.push_back(bytes_of(formats[i], compared, outline, language));
        }
    } catch (const std::exception&) {
        return Refusal{Reason::NotMade, std::string(export_format(formats[made.size() % formats.size()])->name)};
    }
    return made;
}

}  // namespace

Result<Exported> compare_sessions(store::Files& files, std::span<const store::Path> sessions, const store::Path& folder,
    const std::string& name, std::string_view language, store::Existing existing, const ExportWatch& watch) {
    std::vector<store::Path> paths;
    for (const std::string_view format : formats) {
        paths.push_back(folder / (name + '.' + std::string(export_format(format)->ending)));
        if (existing == store::Existing::Keep && files.exists(paths.back()))
            return Refusal{Reason::FileExists, paths.back().string()};
    }
    const auto compared = read_sessions(files, sessions);
    if (!compared) return compared.error();
    const auto made = make_all(*compared, language, watch);
    if (!made) return made.error();
    if (Result<Done> there = files.make_folder(folder); !there) return there.error();
    Result<store::Written> written = write_all_whole(files, paths, *made, existing);
    if (!written) return written.error();
    return Exported{std::move(paths), std::move(written->unsure)};
}

}  // namespace samenspraak::exports
