// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What any Qt program pays: a window with a menu, a text view and an editor. Reports like the program does.

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

class Editor : public QPlainTextEdit
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPlainTextEdit::paintEvent(event);
        if (std::exchange(m_painted, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [] {
                bool number = false;
                const int descriptor = qEnvironmentVariableIntValue("SWITCHYARD_SELF_REPORT", &number);
                if (number)
                    dprintf(descriptor, "{\"event\": \"composer\"}\n");
            },
            Qt::QueuedConnection);
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s)->addAction(u"Quit"_s, &application, &QCoreApplication::quit);
    auto *central = new QWidget(&window);
    auto *layout = new QVBoxLayout(central);
    layout->addWidget(new QTextBrowser(central));
    auto *editor = new Editor;
    layout->addWidget(editor);
    window.setCentralWidget(central);
    window.resize(1280, 800);
    editor->setFocus();
    window.show();
    return QApplication::exec();
}
