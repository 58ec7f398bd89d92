// SPDX-License-Identifier: EUPL-1.2
#include "app/compare_sessions.hpp"

#include "app/workshop.hpp"
#include "sessions/report/comparison.hpp"
#include "sessions/report/html.hpp"
#include "sessions/report/office.hpp"

namespace samenspraak {

Result<std::vector<Path>> compare_sessions(Files& files, std::span<const Path> sessions, const Path& folder,
    const std::string& name, std::string_view language, Existing existing) {
    std::vector<report::Compared> compared;
    for (const Path& path : sessions) {
        auto opened = Workshop::open(files, path, Access::Read);
        if (!opened) return opened.error();
        compared.push_back({path.stem().string(), (*opened)->session()});
    }
    const report::Outline outline = report::compare(compared, language);
    const std::pair<std::string, std::string> made[] = {{".html", report::to_html(outline, {})},
        {".odt", report::to_odt(outline, {})},
        {".xlsx", report::to_xlsx(report::compare_in_sheets(compared, language))}};
    std::vector<Path> paths;
    for (const auto& [ending, bytes] : made) {
        paths.push_back(folder / (name + ending));
        if (existing == Existing::Keep && files.exists(paths.back()))
            return Refusal{Reason::FileExists, paths.back().string()};
    }
    if (Result<Done> there = files.make_folder(folder); !there) return there.error();
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (Result<Done> written = write_whole(files, paths[i], made[i].second, existing); !written)
            return written.error();
    return paths;
}

}  // namespace samenspraak
