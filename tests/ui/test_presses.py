"""A press is heard also where the run that it began was stopped before it came to the button."""

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    import streamlit as st

    from nianbao.ui import presses

    state = st.session_state

    def do() -> None:
        if state.get("stopped"):
            st.stop()
        state["acts"] = state.get("acts", 0) + 1

    presses.settle()
    if state.get("shown", True):
        presses.act("办", do, key="act")
    if state.get("stopped"):
        st.stop()
    if state.get("shown", True) and presses.button(
        "做", key="do", about=state.get("row", 1), disabled=state.get("off", False)
    ):
        state["done"] = [*state.get("done", []), state.get("row", 1)]
    presses.forget()


def pressed_and_stopped() -> AppTest:
    """A screen whose button was pressed in a run that ended before it."""
    app = AppTest.from_function(_screen).run()
    app.session_state["stopped"] = True
    app.button(key="do").click()
    app.button(key="act").click().run()
    app.session_state["stopped"] = False
    return app


def done(app: AppTest) -> list[int]:
    return list(app.session_state["done"]) if "done" in app.session_state else []


def test_it_is_heard_by_the_next_run_once() -> None:
    app = pressed_and_stopped().run()
    assert done(app) == [1]
    assert done(app.run()) == [1]


def test_it_is_not_heard_about_something_else() -> None:
    app = pressed_and_stopped()
    app.session_state["row"] = 2
    assert done(app.run()) == []
    app.session_state["row"] = 1
    assert done(app.run()) == []


def test_it_is_not_heard_where_the_button_is_off_by_now() -> None:
    app = pressed_and_stopped()
    app.session_state["off"] = True
    assert done(app.run()) == []
    app.session_state["off"] = False
    assert done(app.run()) == []


def test_it_is_forgotten_when_the_button_is_gone() -> None:
    app = pressed_and_stopped()
    app.session_state["shown"] = False
    app.run()
    app.session_state["shown"] = True
    assert done(app.run()) == []


def test_an_act_is_done_by_the_next_run_once_whatever_is_on_the_screen() -> None:
    app = pressed_and_stopped()
    app.session_state["shown"] = False
    assert [app.run().session_state["acts"] for _ in range(2)] == [1, 1]
